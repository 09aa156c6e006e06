package org.throughline.publication.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.web.Downloads;
import org.throughline.publication.DispatchLine;
import org.throughline.publication.DispatchService;
import org.throughline.publication.DispatchWay;
import org.throughline.report.ManagedReport;

/**
 * Shows the recipients of a published report and records each copy sent.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/dispatch")
class DispatchController {

	private final DispatchService dispatches;

	private final FormSubmissions forms;

	DispatchController(DispatchService dispatches, FormSubmissions forms) {
		this.dispatches = dispatches;
		this.forms = forms;
	}

	@GetMapping
	String list(@Managed ManagedReport report, Model model) {
		model.addAttribute("lines", this.dispatches.ofReport(report.partnershipId(), report.slug()));
		model.addAttribute("removed", this.dispatches.removed(report.partnershipId(), report.slug()));
		return "publication/dispatch";
	}

	@GetMapping("/{recipient}")
	String form(@Managed ManagedReport report, @PathVariable String recipient, Model model) {
		var line = this.dispatches.find(report.partnershipId(), report.slug(), recipient);
		model.addAttribute("dispatchForm", DispatchForm.of(line));
		return form(line, model);
	}

	@PostMapping("/{recipient}")
	String record(@Managed ManagedReport report, @PathVariable String recipient, DispatchForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var line = this.dispatches.find(report.partnershipId(), report.slug(), recipient);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.savePart(
					() -> this.dispatches.record(report.partnershipId(), report.slug(), recipient, form.seen(),
							form.toContent(), form.proof()),
					() -> version(this.dispatches.find(report.partnershipId(), report.slug(), recipient)));
		return saved ? Redirects.to(report.below("dispatch"), "dispatch.recorded", line.recipient(), redirect)
				: form(this.dispatches.find(report.partnershipId(), report.slug(), recipient), model);
	}

	@GetMapping("/{recipient}/proof")
	ResponseEntity<byte[]> proof(@Managed ManagedReport report, @PathVariable String recipient) {
		var file = this.dispatches.proof(report.partnershipId(), report.slug(), recipient);
		return Downloads.unstored(file.fileName(), file.mediaType(), file.content());
	}

	private static int version(DispatchLine line) {
		return (line.sent() != null) ? line.sent().version() : 0;
	}

	private static String form(DispatchLine line, Model model) {
		model.addAttribute("line", line);
		model.addAttribute("ways", DispatchWay.ofSending());
		return "publication/dispatch-form";
	}

}
