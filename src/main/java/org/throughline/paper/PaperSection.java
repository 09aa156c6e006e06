package org.throughline.paper;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A section of a paper. Its key is that of the template's section.
 */
@Entity
@EntityListeners(PaperWatch.class)
class PaperSection extends AggregateRoot implements PaperPart {

	private UUID paperId;

	private int position;

	@Embedded
	private SectionContent content;

	@Embedded
	private @Nullable Exemption exemption;

	@SuppressWarnings("NullAway.Init")
	protected PaperSection() {
	}

	PaperSection(UUID paperId, int position, SectionContent content, @Nullable Exemption exemption) {
		super(TimeOrderedId.next());
		this.paperId = paperId;
		this.position = position;
		this.content = content;
		this.exemption = exemption;
	}

	@Override
	public UUID paperId() {
		return this.paperId;
	}

	SectionContent content() {
		return this.content;
	}

	void replace(SectionContent newContent, @Nullable Exemption newExemption) {
		this.content = newContent;
		this.exemption = newExemption;
	}

}
