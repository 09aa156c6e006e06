package org.throughline.report.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

import org.throughline.platform.form.FormSubmission;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.text.Markdown;
import org.throughline.report.Consent;
import org.throughline.report.ReportContentService;
import org.throughline.report.StatementDetails;
import org.throughline.report.StatementKind;
import org.throughline.report.VoiceGroup;

/**
 * Fills the model of the statement page.
 */
@Component
class StatementPage {

	static final String FORM = "statementForm";

	private final ReportChoices choices;

	private final ReportContentService contents;

	StatementPage(ReportChoices choices, ReportContentService contents) {
		this.choices = choices;
		this.contents = contents;
	}

	String show(ManagedReport managed, @Nullable StatementDetails statement, Model model) {
		model.addAttribute("page", managed);
		model.addAttribute("statement", statement);
		model.addAttribute("statementName", (statement != null) ? FirstWords.of(statement.content().firstLine()) : "");
		model.addAttribute("kinds", this.choices.of(StatementKind.class));
		model.addAttribute("sections", this.choices.sections(this.contents.sections(managed.summary())));
		model.addAttribute("themeChoices", this.choices.themes());
		model.addAttribute("audiences", this.contents.audiences(managed.summary()));
		model.addAttribute("voices", this.choices.of(VoiceGroup.class));
		model.addAttribute("consents", this.choices.of(Consent.class));
		model.addAttribute("organisationChoices", this.choices.organisations(managed.partnership()));
		return "report/statement";
	}

	/** Handles a button that does not save. */
	String withoutSaving(ManagedReport managed, @Nullable StatementDetails statement, StatementForm form, Model model) {
		switch (FormAction.of(form.press())) {
			case PREVIEW -> model.addAttribute("preview", preview(form));
			case ADD_POINT -> replace(form.withEmptyPoint(), model);
			case REMOVE_POINT -> replace(form.withoutPoint(FormAction.point(form.press())), model);
			default -> {
			}
		}
		return show(managed, statement, model);
	}

	/** Names the choices that an edit conflict shows. */
	FormSubmission withChoices(FormSubmission submission, ManagedReport managed) {
		return submission.choices("kind", this.choices.of(StatementKind.class))
			.choices("content.quotation", List.of(new Choice("true", "Yes")))
			.choices("content.voice.whose", this.choices.of(VoiceGroup.class))
			.choices("content.voice.consent", this.choices.of(Consent.class))
			.choices("links.themes", this.choices.themes())
			.choices("links.organisations", this.choices.organisations(managed.partnership()));
	}

	private static void replace(StatementForm form, Model model) {
		model.addAttribute(FORM, form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, new BeanPropertyBindingResult(form, FORM));
	}

	/** Returns the wording and its sub-points as HTML. */
	private static String preview(StatementForm form) {
		var text = new StringBuilder(form.content().wording());
		FormValues.chosen(form.points()).forEach((point) -> text.append("\n\n- ").append(point.replace("\n", "\n  ")));
		return Markdown.toHtml(text.toString());
	}

}
