package org.throughline.report.web;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.govuk.DateParts;
import org.throughline.report.NewPaperSignOff;

/**
 * The form for a signature on paper.
 *
 * @param holder the appointment of the person who signed
 * @param shown the checksum of the draft as the page showed it
 * @param proof the paper as a file
 */
record PaperForm(String holder, DateParts signedOn, String shown, @Nullable MultipartFile proof) {

	static PaperForm of(String shown) {
		return new PaperForm("", new DateParts("", "", ""), shown, null);
	}

	PaperForm shown(String now) {
		return new PaperForm(this.holder, this.signedOn, now, null);
	}

	void check(Errors errors) {
		FormChecks.of(errors).requiredDate("signedOn");
		if (this.holder.isEmpty()) {
			errors.rejectValue("holder", "paperForm.holder.missing");
		}
		if (this.proof == null || this.proof.isEmpty()) {
			errors.rejectValue("proof", "paperForm.proof.missing");
		}
	}

	NewPaperSignOff paper() {
		var file = this.proof;
		try {
			return new NewPaperSignOff(this.holder, this.signedOn.parse().orElse(null), this.shown,
					(file != null) ? file.getOriginalFilename() : null, (file != null) ? file.getBytes() : null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
