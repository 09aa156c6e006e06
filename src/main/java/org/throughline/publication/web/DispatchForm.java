package org.throughline.publication.web;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

import org.throughline.platform.file.ProofFile;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormFields;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.govuk.DateParts;
import org.throughline.publication.DispatchContent;
import org.throughline.publication.DispatchLine;
import org.throughline.publication.DispatchWay;

/**
 * The form in which a manager records that a copy was sent.
 *
 * @param version of the record; empty if there is none yet
 * @param file what proves it
 */
record DispatchForm(String version, DateParts sentOn, String way, String note,
		@Nullable MultipartFile file) implements FormFields {

	static DispatchForm of(DispatchLine line) {
		var sent = line.sent();
		if (sent != null && !sent.needed()) {
			return new DispatchForm(String.valueOf(sent.version()), DateParts.EMPTY, "", "", null);
		}
		return (sent == null) ? new DispatchForm("", DateParts.EMPTY, "", "", null)
				: new DispatchForm(String.valueOf(sent.version()), DateParts.of(sent.content().sentOn()),
						sent.content().way().name(), FormValues.text(sent.content().note()), null);
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors).requiredDate("sentOn").oneOf("way", DispatchWay.class).atMost("note", TextRules.NOTE);
	}

	@Nullable Integer seen() {
		return this.version.isEmpty() ? null : (Integer) FormValues.version(this.version);
	}

	DispatchContent toContent() {
		return new DispatchContent(this.sentOn.parse().orElseThrow(),
				FormValues.requiredChoice(DispatchWay.class, this.way), FormValues.orNull(this.note));
	}

	@Nullable ProofFile proof() {
		var given = this.file;
		if (given == null || given.getOriginalFilename() == null || given.getOriginalFilename().isEmpty()) {
			return null;
		}
		try {
			return ProofFile.accept("file", given.getOriginalFilename(), given.getBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
