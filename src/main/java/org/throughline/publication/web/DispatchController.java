package org.throughline.publication.web;

import org.jspecify.annotations.Nullable;

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
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.web.Downloads;
import org.throughline.publication.DispatchLine;
import org.throughline.publication.DispatchService;
import org.throughline.publication.DispatchWay;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;

/**
 * To whom a published report is sent, and the record of each copy.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/dispatch")
class DispatchController {

	private final ReportService reports;

	private final DispatchService dispatches;

	private final FormSubmissions forms;

	DispatchController(ReportService reports, DispatchService dispatches, FormSubmissions forms) {
		this.reports = reports;
		this.dispatches = dispatches;
		this.forms = forms;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, @PathVariable String report, Model model) {
		var summary = this.reports.summary(partnership.id(), report);
		model.addAttribute("lines", this.dispatches.ofReport(partnership.id(), report));
		model.addAttribute("removed", this.dispatches.removed(partnership.id(), report));
		return page(partnership, summary, null, "publication/dispatch", model);
	}

	@GetMapping("/{recipient}")
	String form(@Managed PartnershipSummary partnership, @PathVariable String report, @PathVariable String recipient,
			Model model) {
		var line = this.dispatches.find(partnership.id(), report, recipient);
		model.addAttribute("dispatchForm", DispatchForm.of(line));
		return form(partnership, line, model);
	}

	@PostMapping("/{recipient}")
	String record(@Managed PartnershipSummary partnership, @PathVariable String report, @PathVariable String recipient,
			DispatchForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var line = this.dispatches.find(partnership.id(), report, recipient);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.savePart(() -> this.dispatches.record(partnership.id(), report, recipient, form.seen(), form.toContent(),
					form.proof()), () -> version(this.dispatches.find(partnership.id(), report, recipient)));
		return saved ? Redirects.to(address(partnership, report) + "/dispatch", "dispatch.recorded", line.recipient(),
				redirect) : form(partnership, this.dispatches.find(partnership.id(), report, recipient), model);
	}

	@GetMapping("/{recipient}/proof")
	ResponseEntity<byte[]> proof(@Managed PartnershipSummary partnership, @PathVariable String report,
			@PathVariable String recipient) {
		var file = this.dispatches.proof(partnership.id(), report, recipient);
		return Downloads.unstored(file.fileName(), file.mediaType(), file.content());
	}

	private static int version(DispatchLine line) {
		return (line.sent() != null) ? line.sent().version() : 0;
	}

	private String form(PartnershipSummary partnership, DispatchLine line, Model model) {
		model.addAttribute("line", line);
		model.addAttribute("ways", DispatchWay.ofSending());
		return page(partnership, this.reports.summary(partnership.id(), line.report().slug()), line.recipient(),
				"publication/dispatch-form", model);
	}

	static String page(PartnershipSummary partnership, ReportSummary report, @Nullable String recipient, String view,
			Model model) {
		String address = address(partnership, report.slug());
		model.addAttribute("report", report);
		model.addAttribute("address", address);
		var own = new PageLink(report.title(), address);
		model.addAttribute("trail", (recipient == null) ? partnership.breadcrumbs(own)
				: partnership.breadcrumbs(own, new PageLink("Copies", address + "/dispatch")));
		return view;
	}

	static String address(PartnershipSummary partnership, String report) {
		return partnership.manageAddress() + "/reports/" + report;
	}

}
