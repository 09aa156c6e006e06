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
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.ReasonFields;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.web.NotFoundException;
import org.throughline.publication.DispatchLine;
import org.throughline.publication.DispatchService;
import org.throughline.report.ManagedReport;

/**
 * Removes the record of a copy, or records that no copy is needed, each with a reason.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/dispatch/{recipient}")
class DispatchReasonController {

	private static final String FORM = "dispatchReasonForm";

	private final DispatchService dispatches;

	private final FormSubmissions forms;

	DispatchReasonController(DispatchService dispatches, FormSubmissions forms) {
		this.dispatches = dispatches;
		this.forms = forms;
	}

	@GetMapping("/remove")
	String removeForm(@Managed ManagedReport report, @PathVariable String recipient, Model model) {
		var line = line(report, recipient, true);
		model.addAttribute(FORM, new ReasonFields(version(line), ""));
		return page(line, model);
	}

	@PostMapping("/remove")
	String remove(@Managed ManagedReport report, @PathVariable String recipient,
			@ModelAttribute(FORM) ReasonFields form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var line = line(report, recipient, true);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.savePart(
					() -> this.dispatches.remove(report.partnershipId(), report.slug(), recipient,
							FormValues.version(form.version()), form.reason()),
					() -> FormValues.version(version(line(report, recipient, true))));
		return saved ? list(report, line, "dispatch.removed", redirect) : page(line(report, recipient, true), model);
	}

	@GetMapping("/not-needed")
	String waiveForm(@Managed ManagedReport report, @PathVariable String recipient, Model model) {
		model.addAttribute(FORM, ReasonFields.EMPTY);
		return page(line(report, recipient, false), model);
	}

	@PostMapping("/not-needed")
	String waive(@Managed ManagedReport report, @PathVariable String recipient, @ModelAttribute(FORM) ReasonFields form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var line = line(report, recipient, false);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.dispatches.waive(report.partnershipId(), report.slug(), recipient, form.reason()));
		return saved ? list(report, line, "dispatch.waived", redirect) : page(line, model);
	}

	private DispatchLine line(ManagedReport report, String recipient, boolean recorded) {
		var line = this.dispatches.find(report.partnershipId(), report.slug(), recipient);
		if ((line.sent() != null) != recorded) {
			throw new NotFoundException();
		}
		return line;
	}

	private static String version(DispatchLine line) {
		return (line.sent() != null) ? String.valueOf(line.sent().version()) : "";
	}

	private static String list(ManagedReport report, DispatchLine line, String message, RedirectAttributes redirect) {
		return Redirects.to(report.below("dispatch"), message, line.recipient(), redirect);
	}

	private static String page(DispatchLine line, Model model) {
		model.addAttribute("line", line);
		return "publication/dispatch-reason";
	}

}
