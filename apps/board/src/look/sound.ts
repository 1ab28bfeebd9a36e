/** Hertz and seconds, one after the other. */
type Tone = readonly (readonly [pitch: number, length: number])[];

/** An emergency rises and falls three times; a drill is two low pips, so that nobody runs. */
const tones: Readonly<Record<'emergency' | 'drill', Tone>> = {
  emergency: [[880, 0.35], [660, 0.35], [880, 0.35], [660, 0.35], [880, 0.35], [660, 0.5]],
  drill: [[330, 0.25], [330, 0.25]],
};
const loudness = 0.5;
/** Without it a tone begins and ends with a click. */
const rampSeconds = 0.02;
/** A browser that lets it sound only once somebody touches the screen must not sound then for what is long over. */
const worthMilliseconds = 3_000;

let context: AudioContext | null = null;

/** Plays a tone. A browser that has no sound, or lets no page sound that nobody has touched, stays silent: the wall still shows it. */
export function sound(kind: keyof typeof tones): void {
  try {
    context ??= new AudioContext();
    const audio = context;
    const asked = performance.now();
    void Promise.resolve(audio.state === 'suspended' ? audio.resume() : undefined)
      .then(() => (performance.now() - asked < worthMilliseconds ? play(audio, tones[kind]) : undefined))
      .catch(() => undefined);
  } catch {
    // No audio here.
  }
}

function play(audio: AudioContext, tone: Tone): void {
  let at = audio.currentTime + rampSeconds;
  for (const [pitch, length] of tone) {
    const [oscillator, gain] = [audio.createOscillator(), audio.createGain()];
    oscillator.frequency.value = pitch;
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(loudness, at + rampSeconds);
    gain.gain.setValueAtTime(loudness, at + length - rampSeconds);
    gain.gain.linearRampToValueAtTime(0, at + length);
    oscillator.connect(gain).connect(audio.destination);
    oscillator.start(at);
    oscillator.stop(at + length);
    at += length;
  }
}
