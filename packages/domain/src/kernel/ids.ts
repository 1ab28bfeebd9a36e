declare const brand: unique symbol;

/** A value that only its own constructor makes: two branded strings of different nouns do not mix. */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** UUIDv7 of an organisation (物业公司), lower case with hyphens. */
export type OrganisationId = Branded<string, 'OrganisationId'>;
/** UUIDv7 of a community, or of the office that stands in its place for headquarters and regions. */
export type CommunityId = Branded<string, 'CommunityId'>;
/** UUIDv7 of a department of one community. */
export type DepartmentId = Branded<string, 'DepartmentId'>;
/** UUIDv7 of a member of staff. */
export type StaffId = Branded<string, 'StaffId'>;
/** UUIDv7 of a unit 房屋 (one household). */
export type UnitId = Branded<string, 'UnitId'>;
/** UUIDv7 of a kept filter of the register. */
export type FilterId = Branded<string, 'FilterId'>;
/** UUID of a renovation, defect, finding, check or commitment: whatever `subject.ts` runs. */
export type SubjectId = Branded<string, 'SubjectId'>;
/** UUIDv7 of a complaint or repair request. */
export type ComplaintId = Branded<string, 'ComplaintId'>;
/** UUIDv7 of a customer 客户 in the file of one community. */
export type CustomerId = Branded<string, 'CustomerId'>;
/** UUIDv7 of one act of showing somebody's personal data in clear. */
export type AccessId = Branded<string, 'AccessId'>;
/** UUIDv7 of a controlled document 受控文件 with all its versions. */
export type DocumentId = Branded<string, 'DocumentId'>;
/** UUIDv7 of a batch of blank forms 空白表单. */
export type BlankFormBatchId = Branded<string, 'BlankFormBatchId'>;
/** UUIDv7 of an item of the archive list 归档清单. */
export type ArchiveItemId = Branded<string, 'ArchiveItemId'>;
