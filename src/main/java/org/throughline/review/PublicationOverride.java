package org.throughline.review;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.springframework.util.Assert;

/**
 * The reason why a review was published despite a delay.
 *
 * @param legalOfficer legal officer who gave the advice
 * @param at when it was published
 */
@Embeddable
public record PublicationOverride(@Column(name = "override_reason") String reason,
		@Column(name = "override_legal_officer") String legalOfficer, @Column(name = "override_at") Instant at) {

	public PublicationOverride {
		Assert.hasText(reason, "An override needs a reason");
		Assert.hasText(legalOfficer, "An override needs the legal officer who gave the advice");
	}

}
