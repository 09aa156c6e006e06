package org.throughline.report.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.TextRules;
import org.throughline.report.ReportStage;
import org.throughline.report.ReportSummary;
import org.throughline.report.StageWorkflow;

/**
 * The form for moving a draft to another stage.
 */
record StageForm(String version, String stage, String note) {

	static StageForm of(ReportSummary report, ReportStage next) {
		return new StageForm(FormValues.text(report.version()), (report.stage() != next) ? next.name() : "", "");
	}

	void check(ReportStage current, Errors errors) {
		var checks = FormChecks.of(errors);
		var chosen = FormValues.choice(ReportStage.class, this.stage);
		if (chosen == null) {
			errors.rejectValue("stage", "stageForm.stage.missing");
		}
		else if (StageWorkflow.back(current, chosen)) {
			checks.required("note", TextRules.NOTE);
		}
		else {
			checks.atMost("note", TextRules.NOTE);
		}
	}

	ReportStage chosen() {
		return ReportStage.valueOf(this.stage);
	}

}
