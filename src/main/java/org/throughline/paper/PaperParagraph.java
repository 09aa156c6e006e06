package org.throughline.paper;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.OptimisticLock;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A paragraph of a paper.
 */
@Entity
@EntityListeners(PaperWatch.class)
class PaperParagraph extends AggregateRoot implements PaperPart {

	private UUID paperId;

	private UUID sectionId;

	private int number;

	@OptimisticLock(excluded = true)
	private int position;

	@Enumerated(EnumType.STRING)
	private ParagraphKind kind;

	private String wording;

	@SuppressWarnings("NullAway.Init")
	protected PaperParagraph() {
	}

	PaperParagraph(UUID paperId, UUID sectionId, int number, int position, ParagraphKind kind, String wording) {
		super(TimeOrderedId.next());
		this.paperId = paperId;
		this.sectionId = sectionId;
		this.number = number;
		this.position = position;
		this.kind = kind;
		this.wording = wording;
	}

	@Override
	public UUID paperId() {
		return this.paperId;
	}

	void replace(ParagraphKind newKind, String newWording) {
		this.kind = newKind;
		this.wording = newWording;
	}

	ParagraphKind kind() {
		return this.kind;
	}

	void moveTo(int newPosition) {
		this.position = newPosition;
	}

	int number() {
		return this.number;
	}

	UUID sectionId() {
		return this.sectionId;
	}

	String wording() {
		return this.wording;
	}

}
