package org.throughline.review.web;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.Visibility;
import org.throughline.review.LearningSummaryContent;
import org.throughline.review.LearningSummaryDetails;
import org.throughline.review.LearningSummaryEdit;

/**
 * The form of a learning summary.
 */
record SummaryForm(String id, String version, String title, String review, String wording, String audience,
		DateParts published, String period, String url, @Nullable MultipartFile file, String visibility, String note) {

	static SummaryForm empty() {
		return new SummaryForm(TimeOrderedId.next().toString(), "", "", "", "", "", DateParts.EMPTY, "", "", null,
				Visibility.INTERNAL.name(), "");
	}

	static SummaryForm of(LearningSummaryDetails summary) {
		var content = summary.content();
		return new SummaryForm(summary.id().toString(), FormValues.text(summary.version()), content.title(),
				FormValues.text(summary.reviewReference()), FormValues.text(content.wording()),
				FormValues.text(content.audience()), GivenDate.parts(content.publishedOn(), content.precision()),
				FormValues.text(content.periodLabel()), FormValues.text(content.url()), null,
				FormValues.text(summary.visibility()), FormValues.text(content.note()));
	}

	void check(Errors errors) {
		FormChecks.of(errors)
			.required("title", 300)
			.atMost("wording", 50_000)
			.atMost("audience", 200)
			.partialDate("published")
			.atMost("period", 40)
			.webAddress("url")
			.oneOf("visibility", Visibility.class)
			.atMost("note", 2_000);
	}

	LearningSummaryEdit toEdit() {
		var content = new LearningSummaryContent(this.title, FormValues.orNull(this.wording),
				FormValues.orNull(this.audience), GivenDate.dayOrNone(this.published),
				GivenDate.precision(this.published), FormValues.orNull(this.period), FormValues.orNull(this.url),
				FormValues.orNull(this.note));
		return new LearningSummaryEdit(FormValues.orNull(this.review), content,
				FormValues.requiredChoice(Visibility.class, this.visibility), upload(),
				FormValues.version(this.version));
	}

	private LearningSummaryEdit.@Nullable UploadedFile upload() {
		var sent = this.file;
		if (sent == null || sent.getOriginalFilename() == null || sent.getOriginalFilename().isEmpty()) {
			return null;
		}
		try {
			return new LearningSummaryEdit.UploadedFile(sent.getOriginalFilename(), sent.getBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
