package org.throughline.assurance.web;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.assurance.RiskRegisterDetails;
import org.throughline.assurance.RiskRegisterEdit;
import org.throughline.assurance.RiskRegisterService;
import org.throughline.partnership.RecordController;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.RecordPages;

/**
 * Pages on which business managers edit risk registers.
 */
@Controller
@RequestMapping("/manage/{partnership}/risk-registers")
class RiskRegisterController extends RecordController<Integer, RiskRegisterDetails, RiskRegisterEdit, RegisterForm>
		implements RecordPages {

	private final AssuranceChoices choices;

	RiskRegisterController(RiskRegisterService registers, AssuranceChoices choices, FormSubmissions forms) {
		super(new Pages("register", "risks", "Risks", "Add a risk register", "assurance/register"), registers,
				RegisterForm::of, forms);
		this.choices = choices;
	}

	@Override
	protected void show(PartnershipSummary partnership, @Nullable RiskRegisterDetails register, Model model) {
		model.addAttribute("register", register);
		model.addAttribute("reportChoices", this.choices.reports(partnership.id()));
	}

}
