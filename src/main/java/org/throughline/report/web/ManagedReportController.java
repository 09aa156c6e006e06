package org.throughline.report.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

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
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ManagedReport;
import org.throughline.report.PublicationQueue;
import org.throughline.report.ReportDeadlineService;
import org.throughline.report.ReportDetails;
import org.throughline.report.ReportPart;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;

/**
 * Shows a report and its parts, and edits its details.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}")
class ManagedReportController {

	private static final String FORM = "reportForm";

	private final ReportService reports;

	private final FormSubmissions forms;

	private final ReportChoices choices;

	private final ReportDeadlineService deadlines;

	private final PublicationQueue queue;

	private final DraftTaskList taskList;

	ManagedReportController(ReportService reports, FormSubmissions forms, ReportChoices choices,
			ReportDeadlineService deadlines, PublicationQueue queue, DraftTaskList taskList) {
		this.reports = reports;
		this.forms = forms;
		this.choices = choices;
		this.deadlines = deadlines;
		this.queue = queue;
		this.taskList = taskList;
	}

	@GetMapping
	String show(@Managed ManagedReport managed, Model model) {
		var found = managed;
		if (found.draft()) {
			model.addAttribute(StageController.FORM,
					StageForm.of(found.summary(), DraftTaskList.next(found.summary().stage())));
			return this.taskList.show(found, model);
		}
		var details = read(managed.partnership(), managed.slug(), null, model);
		var page = new ManagedReport(managed.partnership(), details.report());
		model.addAttribute("counterpart", page.counterpart(this.reports).orElse(null));
		model.addAttribute("job", this.queue.find(managed.partnershipId(), managed.slug()).orElse(null));
		return "report/report";
	}

	@GetMapping("/parts")
	String all(@Managed PartnershipSummary partnership, @PathVariable String report, Model model) {
		read(partnership, report, null, model);
		return contents(null, model);
	}

	@GetMapping("/parts/{part}")
	String part(@Managed PartnershipSummary partnership, @PathVariable String report, @PathVariable("part") String slug,
			Model model) {
		var part = ManagedReport.partAt(slug).orElseThrow(NotFoundException::new);
		model.addAttribute("partSlug", slug);
		read(partnership, report, part, model);
		return contents(part, model);
	}

	private String contents(@Nullable ReportPart part, Model model) {
		model.addAttribute("heading", (part != null) ? this.choices.label(part) : "All parts");
		model.addAttribute("records", (part != null) ? records(part) : List.of());
		return "report/contents";
	}

	/** Returns the lists of records that a part shows in addition to its text. */
	private static List<String> records(ReportPart part) {
		return switch (part) {
			case LEARNING -> List.of("reviews", "learning-summaries", "recommendations");
			case FIGURES, VOICES -> List.of("indicators");
			case MONEY -> List.of("money");
			case TRAINING -> List.of("training");
			case ASSURANCE -> List.of("self-assessments", "audits", "external-assurance");
			case RISKS -> List.of("risks");
			case GOVERNANCE -> List.of("groups", "appointments");
			default -> List.of();
		};
	}

	private ReportDetails read(PartnershipSummary partnership, String report, @Nullable ReportPart part, Model model) {
		var details = this.reports.details(partnership.id(), report);
		model.addAttribute("page", new ManagedReport(partnership, details.report()));
		model.addAttribute("details", details);
		model.addAttribute("part", part);
		model.addAttribute("contents", ReportContents.of(details, part));
		if (part == null) {
			var summary = details.report();
			boolean amendment = summary.amendmentKind() != null;
			model.addAttribute("guidance", this.choices.regime(summary.content().guidance()));
			model.addAttribute("deadline", amendment ? null : this.deadlines.publication(summary).orElse(null));
		}
		return details;
	}

	@GetMapping("/details")
	String editForm(@Managed ManagedReport managed, Model model) {
		if (!managed.editable()) {
			return "redirect:" + managed.address();
		}
		model.addAttribute(FORM, ReportForm.of(managed.summary()));
		return details(managed, model);
	}

	@PostMapping("/details")
	String update(@Managed ManagedReport managed, @ModelAttribute(FORM) ReportForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		form.checkContent(errors);
		var overlapping = new ArrayList<ReportSummary>();
		boolean saved = this.forms.of(form, errors, model)
			.record(managed.summary().id())
			.choices("guidance.regimeKey", this.choices.regimes())
			.save(() -> overlapping.addAll(edit(managed, form)),
					() -> ReportForm.of(this.reports.summary(managed.partnershipId(), managed.slug())));
		if (!saved) {
			return details(managed, model);
		}
		redirect.addFlashAttribute("overlapping", new ArrayList<>(ManagedReport.names(overlapping)));
		return Redirects.to(managed.address(), "report.saved", form.title(), redirect);
	}

	private List<ReportSummary> edit(ManagedReport managed, ReportForm form) {
		return this.reports.edit(managed.partnershipId(), managed.slug(), form.toContent(), form.toAuthors(),
				FormValues.version(form.version()));
	}

	private String details(ManagedReport managed, Model model) {
		model.addAttribute("regimes", this.choices.regimes());
		return "report/details";
	}

}
