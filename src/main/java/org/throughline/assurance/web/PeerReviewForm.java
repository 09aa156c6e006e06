package org.throughline.assurance.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.assurance.DateHeld;
import org.throughline.assurance.PeerReviewContent;
import org.throughline.assurance.PeerReviewDetails;
import org.throughline.assurance.PeerReviewEdit;
import org.throughline.assurance.PeerReviewOutcome;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * The form of a peer review.
 */
record PeerReviewForm(String id, String organisation, DateParts heldOn, String outcome,
		@Size(max = 10_000) String asWritten, String report, @Size(max = 5_000) String note, String version) {

	PeerReviewForm {
		id = Typed.words(id);
		organisation = Typed.words(organisation);
		heldOn = Typed.date(heldOn);
		outcome = Typed.words(outcome);
		asWritten = Typed.words(asWritten);
		report = Typed.words(report);
		note = Typed.words(note);
		version = Typed.words(version);
	}

	static PeerReviewForm empty() {
		return new PeerReviewForm(TimeOrderedId.next().toString(), "", DateParts.EMPTY, "", "", "", "", "");
	}

	static PeerReviewForm of(PeerReviewDetails review) {
		var content = review.content();
		var organisation = review.organisation();
		return new PeerReviewForm("", (organisation != null) ? organisation.slug() : "",
				GivenDate.parts(content.date().heldOn(), content.date().datePrecision()), content.outcome().name(),
				Typed.shown(content.asWritten()), Typed.shown(review.reportSlug()), Typed.shown(content.note()), "");
	}

	@Nullable PeerReviewEdit toEdit(BindingResult errors) {
		var chosen = Typed.choice(PeerReviewOutcome.class, this.outcome, "outcome", errors);
		if (!this.heldOn.blank() && GivenDate.day(this.heldOn).isEmpty()) {
			errors.rejectValue("heldOn", "peerReview.heldOn.unreal");
		}
		return (chosen == null || errors.hasErrors()) ? null : new PeerReviewEdit(
				new PeerReviewContent(new DateHeld(GivenDate.dayOrNone(this.heldOn), GivenDate.precision(this.heldOn)),
						chosen, Typed.orNothing(this.asWritten), Typed.orNothing(this.note)),
				Typed.orNothing(this.organisation), Typed.orNothing(this.report));
	}

}
