package org.throughline.publication.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.web.NotFoundException;
import org.throughline.publication.DispatchLine;
import org.throughline.publication.DispatchService;
import org.throughline.report.ReportService;

/**
 * Removing the record of a copy, and saying that no copy is needed, each with a reason.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/dispatch/{recipient}")
class DispatchReasonController {

	private final ReportService reports;

	private final DispatchService dispatches;

	private final FormSubmissions forms;

	DispatchReasonController(ReportService reports, DispatchService dispatches, FormSubmissions forms) {
		this.reports = reports;
		this.dispatches = dispatches;
		this.forms = forms;
	}

	@GetMapping("/remove")
	String removeForm(@Managed PartnershipSummary partnership, @PathVariable String report,
			@PathVariable String recipient, Model model) {
		var line = line(partnership, report, recipient, true);
		model.addAttribute("dispatchReasonForm", new DispatchReasonForm(version(line), ""));
		return page(partnership, line, model);
	}

	@PostMapping("/remove")
	String remove(@Managed PartnershipSummary partnership, @PathVariable String report, @PathVariable String recipient,
			DispatchReasonForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var line = line(partnership, report, recipient, true);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.savePart(
					() -> this.dispatches.remove(partnership.id(), report, recipient,
							FormValues.version(form.version()), form.reason()),
					() -> FormValues.version(version(line(partnership, report, recipient, true))));
		return saved ? list(partnership, line, "dispatch.removed", redirect)
				: page(partnership, line(partnership, report, recipient, true), model);
	}

	@GetMapping("/not-needed")
	String waiveForm(@Managed PartnershipSummary partnership, @PathVariable String report,
			@PathVariable String recipient, Model model) {
		model.addAttribute("dispatchReasonForm", new DispatchReasonForm("", ""));
		return page(partnership, line(partnership, report, recipient, false), model);
	}

	@PostMapping("/not-needed")
	String waive(@Managed PartnershipSummary partnership, @PathVariable String report, @PathVariable String recipient,
			DispatchReasonForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var line = line(partnership, report, recipient, false);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.dispatches.waive(partnership.id(), report, recipient, form.reason()));
		return saved ? list(partnership, line, "dispatch.waived", redirect) : page(partnership, line, model);
	}

	private DispatchLine line(PartnershipSummary partnership, String report, String recipient, boolean recorded) {
		var line = this.dispatches.find(partnership.id(), report, recipient);
		if ((line.sent() != null) != recorded) {
			throw new NotFoundException();
		}
		return line;
	}

	private static String version(DispatchLine line) {
		return (line.sent() != null) ? String.valueOf(line.sent().version()) : "";
	}

	private static String list(PartnershipSummary partnership, DispatchLine line, String message,
			RedirectAttributes redirect) {
		return Redirects.to(DispatchController.address(partnership, line.report().slug()) + "/dispatch", message,
				line.recipient(), redirect);
	}

	private String page(PartnershipSummary partnership, DispatchLine line, Model model) {
		model.addAttribute("line", line);
		return DispatchController.page(partnership, this.reports.summary(partnership.id(), line.report().slug()),
				line.recipient(), "publication/dispatch-reason", model);
	}

}
