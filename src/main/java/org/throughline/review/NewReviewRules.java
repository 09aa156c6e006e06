package org.throughline.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.text.Slug;
import org.throughline.platform.web.NotFoundException;
import org.throughline.statute.RegimeSummary;
import org.throughline.statute.StatuteService;

/**
 * Rules on the regime and the web reference of a new review.
 */
@Component
class NewReviewRules {

	private static final Set<String> RESERVED = Set.of("new", "history", "counts", "learning");

	private final CaseReviewRepository reviews;

	private final EditableReviews editable;

	private final StatuteService statute;

	NewReviewRules(CaseReviewRepository reviews, EditableReviews editable, StatuteService statute) {
		this.reviews = reviews;
		this.editable = editable;
		this.statute = statute;
	}

	/**
	 * Returns the requested reference if it is valid, otherwise the next free one.
	 * @param pseudonym the pseudonym that it must not reveal, or {@code null}
	 */
	String reference(UUID partnershipId, @Nullable String given, @Nullable String pseudonym) {
		if (given == null) {
			return this.editable.nextReference(partnershipId);
		}
		if (!Slug.isSlug(given) || given.length() > 60 || RESERVED.contains(given)) {
			throw new RuleViolation("reference", "review.reference.malformed");
		}
		var names = (pseudonym != null) ? PseudonymCheck.namesIn(pseudonym) : List.<String>of();
		if (names.stream().map(Slug::of).anyMatch((slug) -> !slug.isEmpty() && PseudonymCheck.mentions(given, slug))) {
			throw new RuleViolation("reference", "review.reference.pseudonym");
		}
		if (this.reviews.existsByPartnershipIdAndReference(partnershipId, given)) {
			throw new RuleViolation("reference", "review.reference.taken", given);
		}
		return given;
	}

	/**
	 * Returns the requested regime if it is valid, otherwise the one in force on a day.
	 */
	@Nullable String regime(NewReview added, LocalDate day) {
		String given = added.regimeKey();
		if (given != null && this.statute.regime(given).isEmpty()) {
			throw new NotFoundException();
		}
		if (!added.type().statutory()) {
			return given;
		}
		boolean boards = added.type() == ReviewType.SCR;
		if (given != null && ofBoards(given) != boards) {
			throw new RuleViolation("regime", "review.regime.type");
		}
		return (given != null) ? given
				: this.statute.regimes()
					.stream()
					.filter((regime) -> ofBoards(regime.key()) == boards && !regime.inForceFrom().isAfter(day)
							&& (regime.inForceTo() == null || !regime.inForceTo().isBefore(day)))
					.reduce((older, newer) -> newer)
					.map(RegimeSummary::key)
					.orElseThrow(() -> new RuleViolation("type", "review.type.regime"));
	}

	/** Returns the regime in force on a day. */
	String regimeOn(LocalDate day) {
		return this.statute.regimeFor(day).key();
	}

	/** Returns whether the regime is one of Local Safeguarding Children Boards. */
	static boolean ofBoards(String regimeKey) {
		return regimeKey.startsWith("LSCB_");
	}

}
