package org.throughline.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A paper as it was made final. The database refuses to change or remove it.
 */
@Entity
class PaperEdition extends AggregateRoot {

	private UUID partnershipId;

	private UUID paperId;

	private int number;

	private LocalDate publicFrom;

	private @Nullable String changes;

	private Instant sealedAt;

	private String sealedBy;

	private String content;

	private @Nullable String exemptContent;

	private String sha256;

	@SuppressWarnings("NullAway.Init")
	protected PaperEdition() {
	}

	PaperEdition(CabinetPaper paper, PaperSnapshot published, Sealed sealed) {
		super(TimeOrderedId.next());
		this.partnershipId = paper.partnershipId();
		this.paperId = paper.id();
		this.number = published.edition().number();
		this.publicFrom = published.edition().publicFrom();
		this.changes = published.edition().changes();
		this.sealedAt = sealed.at();
		this.sealedBy = sealed.by();
		this.content = published.json();
		this.exemptContent = sealed.exemptContent();
		this.sha256 = sealed.sha256();
	}

	PaperSnapshot snapshot() {
		return PaperSnapshot.read(this.content);
	}

	Instant sealedAt() {
		return this.sealedAt;
	}

	/**
	 * What was sealed, when and by whom.
	 *
	 * @param exemptContent the whole paper as canonical JSON, or {@code null} if it has
	 * no exempt part
	 * @param sha256 the checksum of what everyone can read
	 */
	record Sealed(Instant at, String by, @Nullable String exemptContent, String sha256) {

	}

}
