package org.throughline.assurance.web;

import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import org.throughline.platform.persistence.NamedReference;
import org.throughline.assurance.DateHeld;
import org.throughline.assurance.PeerReviewContent;
import org.throughline.assurance.PeerReviewDetails;
import org.throughline.assurance.PeerReviewEdit;
import org.throughline.assurance.PeerReviewOutcome;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormFields;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;

import static org.throughline.platform.form.FormValues.orNull;
import static org.throughline.platform.form.FormValues.text;

record PeerReviewForm(String organisation, DateParts heldOn, String outcome, @Size(max = 10_000) String asWritten,
		String report, @Size(max = 10_000) String note, String version) implements FormFields {

	static PeerReviewForm of(PeerReviewDetails review) {
		var content = review.content();
		return new PeerReviewForm(text(NamedReference.slugOf(review.organisation())),
				GivenDate.parts(content.date().value()), text(content.outcome()), text(content.asWritten()),
				text(review.reportSlug()), text(content.note()), text(review.version()));
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors).partialDate("heldOn").oneOf("outcome", PeerReviewOutcome.class).evidence("asWritten");
	}

	PeerReviewEdit toEdit() {
		return new PeerReviewEdit(new PeerReviewContent(DateHeld.of(GivenDate.date(this.heldOn)),
				FormValues.requiredChoice(PeerReviewOutcome.class, this.outcome), orNull(this.asWritten),
				orNull(this.note)), orNull(this.organisation), orNull(this.report));
	}

}
