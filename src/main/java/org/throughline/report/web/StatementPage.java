package org.throughline.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.throughline.platform.form.EditConflict;
import org.throughline.platform.text.Markdown;
import org.throughline.report.EditedMeanwhile;
import org.throughline.report.StatementDetails;

/**
 * Fills the model of the statement page.
 */
@Component
class StatementPage {

	private final Choices choices;

	StatementPage(Choices choices) {
		this.choices = choices;
	}

	String show(ManagedReport managed, StatementDetails statement, Model model) {
		about(statement, model);
		return show(managed, model);
	}

	void about(StatementDetails statement, Model model) {
		String headline = statement.headline();
		model.addAttribute("statement", statement);
		model.addAttribute("statementName", Texts.firstWords((headline != null) ? headline : statement.wording()));
	}

	String show(ManagedReport managed, Model model) {
		model.addAttribute("page", managed);
		model.addAttribute("kinds", this.choices.statementKinds());
		model.addAttribute("sections", this.choices.sections(managed.details().sections()));
		model.addAttribute("themeChoices", this.choices.themes());
		model.addAttribute("audiences", audiences(managed));
		model.addAttribute("voices", this.choices.voices());
		model.addAttribute("consents", this.choices.consents());
		model.addAttribute("organisationChoices", this.choices.organisations());
		return "report/statement";
	}

	/** Handles a button that does not save. */
	String pressed(ManagedReport managed, StatementForm form, Model model) {
		switch (FormAction.of(form.press())) {
			case PREVIEW -> {
				Forms.show(model, "statementForm", form);
				model.addAttribute("preview", preview(form));
			}
			case ADD_POINT -> Forms.show(model, "statementForm", form.withEmptyPoint());
			case REMOVE_POINT -> Forms.show(model, "statementForm", form.withoutPoint(FormAction.point(form.press())));
			default -> Forms.show(model, "statementForm", form);
		}
		return show(managed, model);
	}

	/** Shows both versions, and the form ready to be saved over the other one. */
	String conflict(ManagedReport managed, StatementForm mine, EditedMeanwhile edited, StatementDetails theirs,
			Model model) {
		model.addAttribute("conflict",
				EditConflict.between(StatementForm.of(theirs), mine, "field", this.choices::words)
					.savedBy(edited.changedBy(), edited.changedAt()));
		Forms.show(model, "statementForm", mine.withVersion(theirs.version()));
		return show(managed, theirs, model);
	}

	/** Returns the wording and its sub-points as HTML. */
	private static String preview(StatementForm form) {
		var text = new StringBuilder(form.wording());
		form.filledPoints().forEach((point) -> text.append("\n\n- ").append(point.replace("\n", "\n  ")));
		return Markdown.toHtml(text.toString());
	}

	private static List<String> audiences(ManagedReport managed) {
		return new ArrayList<>(managed.details()
			.statements()
			.stream()
			.map(StatementDetails::audience)
			.filter(Objects::nonNull)
			.distinct()
			.sorted()
			.toList());
	}

}
