package org.throughline.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * A comment on a draft with its answers.
 *
 * @param subject its subject, as it was when the comment was written
 * @param first the comment
 * @param answers its answers, oldest first
 * @param resolution who resolved it, or {@code null} if it is open
 * @param part the part as it is now, or {@code null} if it is gone
 * @param anchor the current state of the text commented on
 */
public record CommentThread(Subject subject, CommentDetails first, List<CommentDetails> answers,
		@Nullable Resolution resolution, @Nullable DraftPart part, Anchor anchor) {

	/**
	 * The subject of a comment.
	 *
	 * @param partName what the part was called
	 * @param about its words
	 * @param paragraph whether it is about one paragraph
	 */
	public record Subject(DraftPartKind partKind, String partKey, String partName, String about, boolean paragraph) {

		/** Returns the message key of its subject. */
		public String kindKey() {
			return this.paragraph ? "comment.paragraph" : "DraftPartKind." + this.partKind;
		}

	}

	/** The person who resolved a thread, and the time. */
	public record Resolution(Instant resolvedAt, String resolvedBy) {

		/** Returns when it was resolved, in words. */
		public String resolved() {
			return Dates.moment(this.resolvedAt);
		}

	}

	/**
	 * The current state of the text commented on.
	 *
	 * @param paragraph the number of the paragraph that it is about, or 0
	 */
	public record Anchor(State state, int paragraph) {

		/** The states of the text commented on. */
		public enum State {

			/** They are as they were. */
			SAME,

			/** They have changed since. */
			CHANGED,

			/** They are no longer in the draft. */
			GONE

		}

		static Anchor of(Subject subject, @Nullable DraftPart part) {
			if (part == null) {
				return new Anchor(State.GONE, 0);
			}
			if (subject.paragraph) {
				var found = part.paragraph(subject.about);
				return found.isPresent() ? new Anchor(State.SAME, found.getAsInt()) : new Anchor(State.CHANGED, 0);
			}
			boolean same = part.aboutWords().equals(subject.about);
			return new Anchor(same ? State.SAME : State.CHANGED, 0);
		}

	}

	/** Returns the number of its first comment, by which it is addressed. */
	public int number() {
		return this.first.number();
	}

	public boolean open() {
		return this.resolution == null;
	}

	/** Returns the comment and its answers, oldest first. */
	public List<CommentDetails> comments() {
		return Stream.concat(Stream.of(this.first), this.answers.stream()).toList();
	}

	/** Returns the number of the latest comment. */
	public int latest() {
		return comments().stream().mapToInt(CommentDetails::number).max().orElseThrow();
	}

	/** Returns whether a comment was answered: it is no longer edited. */
	public boolean answered(CommentDetails comment) {
		return comment.number() < latest();
	}

	/** Returns what the part is called now or, if it is gone, was called. */
	public String title() {
		return (this.part != null) ? this.part.title() : this.subject.partName;
	}

	/**
	 * Returns whether it is about this paragraph, or with 0 about the part as a whole.
	 */
	public boolean at(DraftPart other, int paragraph) {
		return this.part != null && this.part.key().equals(other.key()) && this.anchor.paragraph == paragraph;
	}

	/**
	 * A comment as the database returns it.
	 *
	 * @param subject its subject; {@code null} for an answer
	 */
	record Row(@JsonUnwrapped CommentDetails comment, @Nullable String partKind, @Nullable String partKey,
			@Nullable String partName, @Nullable String about, boolean paragraph, @Nullable Instant resolvedAt,
			@Nullable String resolvedBy) {

		CommentThread thread(List<Row> all, List<DraftPart> parts) {
			var subject = new Subject(DraftPartKind.valueOf(Objects.requireNonNull(this.partKind)),
					Objects.requireNonNull(this.partKey), Objects.requireNonNull(this.partName),
					Objects.requireNonNull(this.about), this.paragraph);
			var part = parts.stream().filter((each) -> each.key().equals(subject.partKey)).findFirst().orElse(null);
			return new CommentThread(subject, this.comment, answers(all),
					(this.resolvedAt != null && this.resolvedBy != null)
							? new Resolution(this.resolvedAt, this.resolvedBy) : null,
					part, Anchor.of(subject, part));
		}

		/** Returns whether it begins a thread of which something is left to read. */
		boolean begins(List<Row> all) {
			return this.comment.threadId() == null && (!this.comment.removed() || !answers(all).isEmpty());
		}

		/** A removed comment leaves its place only where somebody answered it. */
		private List<CommentDetails> answers(List<Row> all) {
			var answers = all.stream()
				.map(Row::comment)
				.filter((answer) -> this.comment.id().equals(answer.threadId()))
				.toList();
			int last = answers.stream()
				.filter((answer) -> !answer.removed())
				.mapToInt(CommentDetails::number)
				.max()
				.orElse(0);
			return answers.stream().filter((answer) -> answer.number() <= last).toList();
		}

	}

}
