package org.throughline.account;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * One person's change of one record as a sentence: the actor, {@code before}, the subject
 * as a link, and {@code after}.
 *
 * @param at the time
 * @param actor the person's name at the time, or the process
 * @param before "changed the due date of the action"
 * @param subject the name of the record in quotes; {@code null} if the page or the
 * sentence names it
 * @param address the address of the page of the record or records, or {@code null}
 * @param after " from 3 May 2025 to 1 June 2025"; may be empty
 * @param details the changes that the sentence does not tell in full
 */
public record WordedChange(Instant at, String actor, String before, @Nullable String subject, @Nullable String address,
		String after, List<Change> details) {

	public WordedChange {
		details = List.copyOf(details);
	}

	/** "21 October 2025". */
	public String day() {
		return Dates.inWords(Dates.day(this.at));
	}

	/** "14:05". */
	public String time() {
		return Dates.time(this.at);
	}

	/** Returns the sentence without the actor, as plain text. */
	public String sentence() {
		return this.before + ((this.subject != null) ? " " + this.subject : "") + this.after;
	}

	/** Returns the change with its subject and what follows it cut to so many letters. */
	public WordedChange shortened(int most) {
		return new WordedChange(this.at, this.actor, this.before,
				(this.subject != null && this.subject.length() > most) ? cut(this.subject, most) + "”" : this.subject,
				this.address, cut(this.after, most), this.details);
	}

	private static String cut(String words, int most) {
		if (words.length() <= most) {
			return words;
		}
		int end = words.lastIndexOf(' ', most);
		return words.substring(0, (end > 0) ? end : most) + " …";
	}

	/** Returns the details that show old and new wording. */
	public List<Change> reworded() {
		return details(true);
	}

	/** Returns the details of what was added or removed. */
	public List<Change> stated() {
		return details(false);
	}

	private List<Change> details(boolean updates) {
		return this.details.stream()
			.filter((change) -> !change.fields().isEmpty()
					&& (change.operation() == Change.Operation.UPDATE) == updates)
			.toList();
	}

}
