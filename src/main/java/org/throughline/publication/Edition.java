package org.throughline.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A report as it was published. The database refuses to change or remove it.
 */
@Entity
class Edition extends AggregateRoot {

	private UUID partnershipId;

	private UUID reportId;

	private int number;

	@Enumerated(EnumType.STRING)
	private EditionOrigin origin;

	private @Nullable LocalDate publishedOn;

	private @Nullable String changes;

	private Instant sealedAt;

	private String sealedBy;

	private String sha256;

	@SuppressWarnings("NullAway.Init")
	protected Edition() {
	}

	Edition(UUID partnershipId, UUID reportId, EditionOrigin origin, Snapshot.Edition snapshot, Seal seal) {
		super(TimeOrderedId.next());
		Assert.isTrue(snapshot.number() > 0, "editions are numbered from 1");
		this.partnershipId = partnershipId;
		this.reportId = reportId;
		this.origin = origin;
		this.number = snapshot.number();
		this.publishedOn = snapshot.publishedOn();
		this.changes = snapshot.changes();
		this.sealedAt = seal.at();
		this.sealedBy = seal.by();
		this.sha256 = seal.sha256();
	}

	EditionSummary summary(EditionState state) {
		return new EditionSummary(id(), this.number, this.origin, this.publishedOn, this.changes,
				new EditionSummary.Seal(this.sealedAt, this.sha256), state);
	}

	int number() {
		return this.number;
	}

	/** The time and author of the seal, and the checksum of the data. */
	record Seal(Instant at, String by, String sha256) {

	}

}
