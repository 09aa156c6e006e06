package org.throughline.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A report as it was published. The database refuses to change or remove it, unless it
 * waits for its day of publication.
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

	private boolean waiting;

	@SuppressWarnings("NullAway.Init")
	protected Edition() {
	}

	Edition(UUID partnershipId, UUID reportId, Snapshot.Edition snapshot, Seal seal) {
		super(TimeOrderedId.next());
		Assert.isTrue(snapshot.number() > 0, "editions are numbered from 1");
		this.partnershipId = partnershipId;
		this.reportId = reportId;
		this.origin = seal.origin();
		this.number = snapshot.number();
		this.publishedOn = snapshot.publishedOn();
		this.changes = snapshot.changes();
		this.sealedAt = seal.at();
		this.sealedBy = seal.by();
		this.sha256 = seal.sha256();
		this.waiting = seal.waiting();
	}

	/** Makes a sealed edition public on its day. */
	void publish() {
		Assert.state(this.waiting, "only an edition that waits for its day becomes public");
		this.waiting = false;
	}

	/** Returns the edition, of which a later one may be public. */
	EditionSummary summary(int latestPublic, List<EditionFileSummary> files) {
		var state = this.waiting ? EditionState.SEALED
				: (this.number < latestPublic) ? EditionState.SUPERSEDED : EditionState.PUBLISHED;
		return new EditionSummary(id(), this.number, this.origin, this.publishedOn, this.changes,
				new EditionSummary.Seal(this.sealedAt, this.sha256), state, files);
	}

	/** Returns what its data say of it. */
	Snapshot.Edition snapshot() {
		return new Snapshot.Edition(this.number, this.publishedOn, this.changes);
	}

	/** Returns the checksum of its data. */
	String sha256() {
		return this.sha256;
	}

	int number() {
		return this.number;
	}

	/** Returns whether it is sealed and not public yet. */
	boolean waiting() {
		return this.waiting;
	}

	/**
	 * The seal of an edition.
	 *
	 * @param sha256 the checksum of the data
	 * @param waiting whether it becomes public on a later day
	 */
	record Seal(EditionOrigin origin, Instant at, String by, String sha256, boolean waiting) {

	}

}
