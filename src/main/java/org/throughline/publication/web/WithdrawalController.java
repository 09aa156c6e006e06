package org.throughline.publication.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.publication.EditionService;
import org.throughline.publication.WithdrawalService;
import org.throughline.report.ReportService;
import org.throughline.report.ReportState;
import org.throughline.report.ReportSummary;

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
	String confirm(@Managed PartnershipSummary partnership, @PathVariable String report, Model model) {
		var found = this.reports.summary(partnership.id(), report);
		if (found.state() != ReportState.PUBLISHED) {
			return "redirect:" + address(partnership, report);
		}
		model.addAttribute(FORM, WithdrawalForm.of(found));
		return page(partnership, found, model);
	}

	@PostMapping
	String withdraw(@Managed PartnershipSummary partnership, @PathVariable String report,
			@ModelAttribute(FORM) WithdrawalForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var published = this.reports.summary(partnership.id(), report);
		form.check(errors);
		boolean done = this.forms.of(form, errors, model)
			.savePart(() -> this.withdrawals.withdraw(partnership.id(), report, FormValues.version(form.version()),
					form.withdrawal()), () -> this.reports.summary(partnership.id(), report).version());
		return done ? Redirects.to(partnership.manageAddress(), "report.withdrawn", published.title(), redirect)
				: page(partnership, published, model);
	}

	private String page(PartnershipSummary partnership, ReportSummary report, Model model) {
		String address = address(partnership, report.slug());
		model.addAttribute("report", report);
		model.addAttribute("address", address);
		model.addAttribute("amendment", this.reports.counterpart(report).isPresent());
		model.addAttribute("editions", this.editions.editions(partnership.id(), report.slug()));
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink(report.title(), address)));
		return "publication/withdraw";
	}

	private static String address(PartnershipSummary partnership, String report) {
		return partnership.manageAddress() + "/reports/" + report;
	}

}
