package org.throughline.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A safeguarding partner's signature to a draft, as it was when it was signed. If
 * something of it changes, the signature is reopened and the organisation signs again, as
 * it does if a signature on paper was recorded by mistake.
 */
@Entity
class SignOff extends AggregateRoot {

	private UUID reportId;

	private UUID organisationId;

	@Embedded
	private Signature signature;

	private String recordedBy;

	private Instant recordedAt;

	private String sha256;

	private @Nullable Instant reopenedAt;

	private @Nullable String changed;

	private @Nullable String withdrawnBy;

	private @Nullable String withdrawalReason;

	@ElementCollection
	@CollectionTable(name = "sign_off_part", joinColumns = @JoinColumn(name = "sign_off_id"))
	private Set<CoveredPart> parts = new HashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected SignOff() {
	}

	SignOff(UUID reportId, UUID organisationId, Signature signature, DraftFingerprint covered, String recordedBy,
			Instant recordedAt) {
		super(TimeOrderedId.next());
		Assert.notEmpty(covered.parts(), "a signature covers something");
		this.reportId = reportId;
		this.organisationId = organisationId;
		this.signature = signature;
		this.recordedBy = recordedBy;
		this.recordedAt = recordedAt;
		this.sha256 = covered.sha256();
		covered.parts().forEach((part) -> this.parts.add(new CoveredPart(part.part(), part.name(), part.sha256())));
	}

	/** Records that something that was signed has changed. */
	void reopen(Instant at, List<String> changes) {
		Assert.state(this.reopenedAt == null, "a signature is reopened once");
		Assert.notEmpty(changes, "something has changed");
		this.reopenedAt = at;
		this.changed = String.join("\n", changes);
	}

	/** Withdraws a signature on paper that was recorded by mistake. */
	void withdraw(Instant at, String by, String reason) {
		Assert.state(this.reopenedAt == null && onPaper(), "a signature on paper that holds");
		this.reopenedAt = at;
		this.withdrawnBy = by;
		this.withdrawalReason = reason;
	}

	boolean holds() {
		return this.reopenedAt == null;
	}

	boolean onPaper() {
		return this.signature.way == SignOffWay.ON_PAPER;
	}

	UUID reportId() {
		return this.reportId;
	}

	UUID organisationId() {
		return this.organisationId;
	}

	List<PartHash> covered() {
		return this.parts.stream().map((part) -> new PartHash(part.part, part.name, part.sha256)).toList();
	}

	/**
	 * The signatory, time and means of a signature.
	 *
	 * @param name name at that time
	 * @param post the post, if the appointments name it
	 * @param signedById the person; {@code null} on paper
	 */
	@Embeddable
	record Signature(String name, @Nullable String post, LocalDate signedOn,
			@Enumerated(EnumType.STRING) SignOffWay way, @Nullable UUID signedById) {

		Signature {
			Assert.isTrue((way == SignOffWay.SIGNED_IN) == (signedById != null), "who signs in is known");
		}

	}

	/** A part that was signed. */
	@Embeddable
	record CoveredPart(String part, String name, String sha256) {

	}

}
