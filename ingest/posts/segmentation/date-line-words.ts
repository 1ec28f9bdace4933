const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words that stand beside the date of a post and say nothing of it; folded as the tokenizer folds. */
export const FURNITURE: ReadonlySet<string> = words(
  `date dated day posted post published publication publish released release issued updated update last created added modified
  edited revised corrected written first on at the of this article story news newsroom blog press statement statements announcement
  announcements admin administrator editor editors editorial staff team desk webmaster time local read reading minute minutes min
  mins sec seconds second hour hours hrs hr ago days week weeks month months year years view views viewed hit hits comment comments
  reply replies like likes share shares no leave a print pdf save email e mail tweet facebook twitter telegram whatsapp source via
  am pm a.m p.m utc gmt est edt cet cest msk bst pst pdt ist almt z noon o'clock oclock h k
  monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun
  г год года часов мин минут просмотров просмотры опубликовано опубликован дата обновлено добавлено изменено создано в от новости новость пресс релиз
  время чтения понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс комментариев комментарии источник`.trim(),
);

/** After these a name of a person may stand. */
export const NAME_OPENERS: ReadonlySet<string> = words("by author authors автор reporter correspondent writer");

/** After these a name of a category may stand. */
export const CATEGORY_OPENERS: ReadonlySet<string> = words(
  "in under category categories tag tags topic topics section filed рубрика",
);

/** What an edit, not a publication, is called. */
export const UPDATES: ReadonlySet<string> = words("updated update modified edited revised corrected changed обновлено изменено");

/** What a number may count beside a date. */
export const COUNTED: ReadonlySet<string> = words(
  `minute minutes min mins sec second seconds hour hours hrs hr days week weeks month months year years view views hit hits comment
  comments reply replies like likes share shares read reads h am pm a p k мин минут просмотров просмотры комментариев комментарии`,
);

/** Parts of a name that are written small. */
export const PARTICLES: ReadonlySet<string> = words("and de del van von der den la le al bin ibn ben da di of the");

/** Words that give a date beside them a meaning of its own: such a line is no date line. */
export const MEANT: ReadonlySet<string> = words(
  `from to deadline effective until till since expires expired expiry valid validity closing event starts start ends end begins when before
  after due copyright order orders resolution decree decrees law laws decision decisions protocol regulation regulations act acts
  agreement instruction letter memorandum minutes rules no nos starting during between through scheduled planned photo video image
  webinar seminar holiday holidays`,
);

/** Whether a line has one of these words. */
export function givesMeaning(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => MEANT.has(word));
}
