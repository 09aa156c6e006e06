package org.throughline.report.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.report.CannotPublish;
import org.throughline.report.EditedMeanwhile;
import org.throughline.report.ReportRefused;
import org.throughline.report.ReportService;
import org.throughline.report.UsedInLaterReports;

/**
 * Publishes a draft, returns a published report to draft, or removes a draft.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}")
class PublishController {

	private static final String FORM = "withdrawalForm";

	private final ManagedReports managedReports;

	private final ReportService reports;

	private final Forms forms;

	PublishController(ManagedReports managedReports, ReportService reports, Forms forms) {
		this.managedReports = managedReports;
		this.reports = reports;
		this.forms = forms;
	}

	@GetMapping("/publish")
	String confirmPublish(@PathVariable String partnership, @PathVariable String report, Model model) {
		var managed = this.managedReports.report(partnership, report);
		if (!managed.draft()) {
			return "redirect:" + managed.address();
		}
		return publishPage(managed, model);
	}

	@PostMapping("/publish")
	String publish(@PathVariable String partnership, @PathVariable String report,
			@RequestParam(defaultValue = "") String version, Model model, RedirectAttributes redirect,
			HttpServletResponse response) {
		var managed = this.managedReports.report(partnership, report);
		try {
			this.reports.publish(managed.partnershipId(), report, Forms.version(version));
		}
		catch (CannotPublish refused) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("reasons", refused.reasons());
			return publishPage(managed, model);
		}
		catch (EditedMeanwhile edited) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("edited", true);
			return publishPage(this.managedReports.report(partnership, report), model);
		}
		return Saved.in(managed, redirect, "flash.reportPublished", managed.summary().title());
	}

	@GetMapping("/withdraw")
	String withdrawForm(@PathVariable String partnership, @PathVariable String report, Model model) {
		var managed = this.managedReports.report(partnership, report);
		if (managed.draft()) {
			return "redirect:" + managed.address();
		}
		Forms.show(model, FORM, WithdrawalForm.of(managed.summary()));
		return withdrawPage(managed, model);
	}

	@PostMapping("/withdraw")
	String withdraw(@PathVariable String partnership, @PathVariable String report,
			@ModelAttribute(FORM) WithdrawalForm form, BindingResult binding, Model model, RedirectAttributes redirect,
			HttpServletResponse response) {
		var managed = this.managedReports.report(partnership, report);
		if (managed.draft()) {
			return "redirect:" + managed.address();
		}
		if (!this.forms.valid(form, binding)) {
			return withdrawPage(managed, model);
		}
		try {
			this.reports.withdraw(managed.partnershipId(), report, Forms.version(form.version()), form.reason());
		}
		catch (ReportRefused refused) {
			Forms.refuse(refused, binding);
			return withdrawPage(managed, model);
		}
		catch (EditedMeanwhile edited) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			Forms.show(model, FORM, form.withVersion(managed.summary().version()));
			model.addAttribute("edited", true);
			return withdrawPage(managed, model);
		}
		return Saved.in(managed, redirect, "flash.reportWithdrawn", managed.summary().title());
	}

	@GetMapping("/remove")
	String confirmRemove(@PathVariable String partnership, @PathVariable String report, Model model) {
		var managed = this.managedReports.report(partnership, report);
		if (!managed.draft()) {
			return "redirect:" + managed.address();
		}
		model.addAttribute("page", managed);
		return "report/remove-report";
	}

	@PostMapping("/remove")
	String remove(@PathVariable String partnership, @PathVariable String report,
			@RequestParam(defaultValue = "") String version, Model model, RedirectAttributes redirect,
			HttpServletResponse response) {
		var managed = this.managedReports.report(partnership, report);
		try {
			this.reports.remove(managed.partnershipId(), report, Forms.version(version));
		}
		catch (EditedMeanwhile edited) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("edited", true);
			model.addAttribute("page", this.managedReports.report(partnership, report));
			return "report/remove-report";
		}
		catch (UsedInLaterReports refused) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("laterReports", Saved.periods(refused.reports()));
			model.addAttribute("page", managed);
			return "report/remove-report";
		}
		redirect.addFlashAttribute("flash", "flash.reportRemoved");
		redirect.addFlashAttribute("flashName", managed.summary().title());
		return "redirect:/manage/" + managed.partnership().slug();
	}

	private static String publishPage(ManagedReport managed, Model model) {
		model.addAttribute("page", managed);
		model.addAttribute("contents", ReportContents.of(managed));
		return "report/publish";
	}

	private static String withdrawPage(ManagedReport managed, Model model) {
		model.addAttribute("page", managed);
		return "report/withdraw";
	}

}
