import type { ComponentType } from 'react';
import type { SvgIconProps } from '@mui/material/SvgIcon';
import MailIcon from '@mui/icons-material/EmailOutlined';
import WechatIcon from '@mui/icons-material/ForumOutlined';
import GroupIcon from '@mui/icons-material/GroupsOutlined';
import MemberIcon from '@mui/icons-material/BadgeOutlined';
import RobotIcon from '@mui/icons-material/SmartToyOutlined';
import SmsIcon from '@mui/icons-material/SmsOutlined';
import HookIcon from '@mui/icons-material/WebhookOutlined';
import type { ChannelKind } from '@huiyin/domain';

export const KIND_ICONS: Readonly<Record<ChannelKind, ComponentType<SvgIconProps>>> = {
  WECOM_ROBOT: GroupIcon, DINGTALK_ROBOT: RobotIcon, WECOM_APP: MemberIcon, WECHAT_OFFICIAL: WechatIcon, SMS_ALIYUN: SmsIcon, SMS_TENCENT: SmsIcon, EMAIL: MailIcon, WEBHOOK: HookIcon,
};

/** Kinds as somebody looks for them: who is reached. */
export const KIND_GROUPS: Readonly<Record<'group' | 'person' | 'system', readonly ChannelKind[]>> = {
  group: ['WECOM_ROBOT', 'DINGTALK_ROBOT'], person: ['WECOM_APP', 'SMS_ALIYUN', 'SMS_TENCENT', 'WECHAT_OFFICIAL', 'EMAIL'], system: ['WEBHOOK'],
};

/** Which of the ways to reach a person a kind uses; a kind that is not here is itself the address. */
export const CONTACT_OF: Readonly<Partial<Record<ChannelKind, 'mobile' | 'email' | 'wecomUserId' | 'wechatOpenId'>>> = {
  WECOM_APP: 'wecomUserId', SMS_ALIYUN: 'mobile', SMS_TENCENT: 'mobile', WECHAT_OFFICIAL: 'wechatOpenId', EMAIL: 'email',
};

export const isSms = (kind: ChannelKind): boolean => kind === 'SMS_ALIYUN' || kind === 'SMS_TENCENT';
/** Kinds whose vendor approves the words beforehand: our template fills places of theirs. */
export const isApproved = (kind: ChannelKind): boolean => isSms(kind) || kind === 'WECHAT_OFFICIAL';
