package org.throughline.review.web;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RecordFields;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.security.Visibility;
import org.throughline.review.LearningSummaryContent;
import org.throughline.review.LearningSummaryDetails;
import org.throughline.review.LearningSummaryEdit;

/**
 * The form of a learning summary.
 */
record SummaryForm(String version, String review, Content content, @Nullable MultipartFile file,
		String visibility) implements RecordFields<LearningSummaryEdit> {

	/** Returns the form for internal readers. */
	SummaryForm internal() {
		return new SummaryForm(this.version, this.review, this.content, this.file, Visibility.INTERNAL.name());
	}

	static SummaryForm of(LearningSummaryDetails summary) {
		return new SummaryForm(FormValues.text(summary.version()), FormValues.text(summary.reviewReference()),
				Content.of(summary.content()), null, FormValues.text(summary.visibility()));
	}

	@Override
	public String title() {
		return this.content.title;
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors)
			.required("content.title", 300)
			.atMost("content.wording", 50_000)
			.atMost("content.audience", 200)
			.partialDate("content.published")
			.atMost("content.period", 40)
			.webAddress("content.url")
			.oneOf("visibility", Visibility.class)
			.atMost("content.note", 2_000);
	}

	@Override
	public LearningSummaryEdit toEdit() {
		return new LearningSummaryEdit(null, FormValues.orNull(this.review), this.content.values(),
				FormValues.requiredChoice(Visibility.class, this.visibility), upload());
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

	/** The content of a summary, as typed. */
	record Content(String title, String wording, String audience, DateParts published, String period, String url,
			String note) {

		private static Content of(LearningSummaryContent content) {
			return new Content(content.title(), FormValues.text(content.wording()), FormValues.text(content.audience()),
					GivenDate.parts(content.published()), FormValues.text(content.periodLabel()),
					FormValues.text(content.url()), FormValues.text(content.note()));
		}

		private LearningSummaryContent values() {
			return new LearningSummaryContent(this.title, FormValues.orNull(this.wording),
					FormValues.orNull(this.audience), GivenDate.date(this.published), FormValues.orNull(this.period),
					FormValues.orNull(this.url), FormValues.orNull(this.note));
		}

	}

}
