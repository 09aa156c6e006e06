package org.throughline.paper;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * An annex, an appendix or a background paper.
 */
@Entity
class PaperAttachment extends AggregateRoot {

	private UUID paperId;

	private int position;

	@Embedded
	private AttachmentContent content;

	private @Nullable UUID reportId;

	@Embedded
	private @Nullable Exemption exemption;

	@SuppressWarnings("NullAway.Init")
	protected PaperAttachment() {
	}

	PaperAttachment(UUID paperId, int position, AttachmentContent content, @Nullable UUID reportId,
			@Nullable Exemption exemption) {
		super(TimeOrderedId.next());
		this.paperId = paperId;
		this.position = position;
		this.content = content;
		this.reportId = reportId;
		this.exemption = exemption;
	}

	PaperParts.Attached details() {
		return new PaperParts.Attached(this.content, this.reportId, this.exemption);
	}

	void replace(int newPosition, PaperParts.Attached attached) {
		this.position = newPosition;
		this.content = attached.content();
		this.reportId = attached.reportId();
		this.exemption = attached.exemption();
	}

}
