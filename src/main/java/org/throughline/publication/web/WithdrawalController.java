package org.throughline.publication.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.publication.EditionService;
import org.throughline.publication.WithdrawalService;
import org.throughline.report.ManagedReport;
import org.throughline.report.ReportService;

/**
 * Withdraws a published report.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/withdraw")
class WithdrawalController {

	private static final String FORM = "withdrawalForm";

	private final ReportService reports;

	private final EditionService editions;

	private final WithdrawalService withdrawals;

	private final FormSubmissions forms;

	WithdrawalController(ReportService reports, EditionService editions, WithdrawalService withdrawals,
			FormSubmissions forms) {
		this.reports = reports;
		this.editions = editions;
		this.withdrawals = withdrawals;
		this.forms = forms;
	}

	@GetMapping
	String confirm(@Managed ManagedReport report, Model model) {
		if (!report.summary().published()) {
			return "redirect:" + report.address();
		}
		model.addAttribute(FORM, WithdrawalForm.of(report.summary()));
		return page(report, model);
	}

	@PostMapping
	String withdraw(@Managed ManagedReport report, @ModelAttribute(FORM) WithdrawalForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		form.check(errors);
		boolean done = this.forms.of(form, errors, model)
			.savePart(
					() -> this.withdrawals.withdraw(report.partnershipId(), report.slug(),
							FormValues.version(form.version()), form.withdrawal()),
					() -> this.reports.summary(report.partnershipId(), report.slug()).version());
		return done ? Redirects.to(report.partnership().manageAddress(), "report.withdrawn", report.summary().title(),
				redirect) : page(report, model);
	}

	private String page(ManagedReport report, Model model) {
		model.addAttribute("amendment", report.counterpart(this.reports).isPresent());
		model.addAttribute("editions", this.editions.editions(report.partnershipId(), report.slug()));
		return "publication/withdraw";
	}

}
