package org.throughline.report;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.Role;

/**
 * A comment on a part of a draft, or an answer to one. It is never part of the report.
 */
@Entity
class DraftComment extends AggregateRoot {

	private UUID reportId;

	private int number;

	private @Nullable UUID threadId;

	@Embedded
	private @Nullable Subject subject;

	private boolean paragraph;

	private String wording;

	@Embedded
	private Author author;

	private Instant writtenAt;

	private @Nullable Instant editedAt;

	private @Nullable Instant removedAt;

	private @Nullable Instant resolvedAt;

	private @Nullable String resolvedBy;

	/**
	 * The subject of a comment.
	 *
	 * @param partName what the part was called
	 * @param about its words
	 */
	@Embeddable
	record Subject(@Enumerated(EnumType.STRING) DraftPartKind partKind, String partKey, String partName, String about) {

	}

	/**
	 * The author of a comment.
	 *
	 * @param writtenBy the name of the person
	 * @param writtenAs the role in which they read the draft
	 */
	@Embeddable
	record Author(UUID writtenById, String writtenBy, @Enumerated(EnumType.STRING) Role writtenAs) {

	}

	@SuppressWarnings("NullAway.Init")
	protected DraftComment() {
	}

	private DraftComment(UUID reportId, int number, Author author, String wording, Instant at) {
		super(TimeOrderedId.next());
		Assert.hasText(wording, "a comment has words");
		this.reportId = reportId;
		this.number = number;
		this.author = author;
		this.wording = wording;
		this.writtenAt = at;
	}

	/** Creates the first comment of a thread. */
	static DraftComment on(AnnualReport report, int number, Subject subject, boolean paragraph, Author author,
			String wording, Instant at) {
		var comment = new DraftComment(report.id(), number, author, wording, at);
		comment.subject = subject;
		comment.paragraph = paragraph;
		return comment;
	}

	DraftComment answer(int next, Author by, String words, Instant at) {
		Assert.state(this.threadId == null && !resolved(), "an open thread is answered");
		var answer = new DraftComment(this.reportId, next, by, words, at);
		answer.threadId = id();
		return answer;
	}

	/** Replaces its words. */
	void edit(String words, Instant at) {
		Assert.state(this.removedAt == null, "a removed comment stays removed");
		Assert.hasText(words, "a comment has words");
		this.wording = words;
		this.editedAt = at;
	}

	/** Takes its words back. */
	void remove(Instant at) {
		Assert.state(this.removedAt == null, "a comment is removed once");
		this.wording = "";
		this.removedAt = at;
	}

	void resolve(String by, Instant at) {
		Assert.state(this.threadId == null && !resolved(), "an open thread is resolved");
		this.resolvedBy = by;
		this.resolvedAt = at;
	}

	void reopen() {
		this.resolvedBy = null;
		this.resolvedAt = null;
	}

	UUID reportId() {
		return this.reportId;
	}

	int number() {
		return this.number;
	}

	UUID thread() {
		return Objects.requireNonNullElse(this.threadId, id());
	}

	boolean resolved() {
		return this.resolvedAt != null;
	}

	boolean removed() {
		return this.removedAt != null;
	}

	boolean isBy(UUID person) {
		return this.author.writtenById.equals(person);
	}

}
