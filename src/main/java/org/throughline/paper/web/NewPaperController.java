package org.throughline.paper.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.paper.NewPaperService;
import org.throughline.paper.TemplateSummary;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.time.Dates;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;

/**
 * Begins a paper.
 */
@Controller
@RequestMapping("/manage/{partnership}/papers/new")
class NewPaperController {

	private static final String FORM = "newPaperForm";

	private final NewPaperService papers;

	private final ReportService reports;

	private final FormSubmissions forms;

	NewPaperController(NewPaperService papers, ReportService reports, FormSubmissions forms) {
		this.papers = papers;
		this.reports = reports;
		this.forms = forms;
	}

	/** Proposes the template in force and the latest report of the partnership. */
	@GetMapping
	String newForm(@Managed PartnershipSummary partnership, Model model) {
		var latest = reports(partnership).stream().findFirst();
		var template = this.papers.templates(partnership.id()).stream().findFirst();
		model.addAttribute(FORM,
				new NewPaperForm(template.map(TemplateSummary::slug).orElse(""),
						latest.map((report) -> List.of(report.slug())).orElse(List.of()), "",
						template.map(TemplateSummary::council).orElse(""), "Cabinet", DateParts.EMPTY, ""));
		return page(partnership, model);
	}

	@PostMapping
	String create(@Managed PartnershipSummary partnership, @ModelAttribute(FORM) NewPaperForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		form.check(errors);
		var number = this.forms.of(form, errors, model)
			.saveFor(Integer.class, () -> this.papers.create(partnership.id(), form.toPaper()));
		return (number != null) ? Redirects.to(ManagedPaper.list(partnership) + "/" + number, "paper.added", redirect)
				: page(partnership, model);
	}

	private String page(PartnershipSummary partnership, Model model) {
		model.addAttribute("templateChoices",
				this.papers.templates(partnership.id())
					.stream()
					.map((each) -> new Choice(each.slug(), each.name()))
					.toList());
		model.addAttribute("reportChoices",
				reports(partnership).stream().map((each) -> new Choice(each.slug(), each.name())).toList());
		model.addAttribute("plannedChoices",
				this.papers.planned(partnership.id())
					.stream()
					.map((each) -> new Choice(String.valueOf(each.number()), inWords(each)))
					.toList());
		model.addAttribute("trail", partnership.breadcrumbs(
				new PageLink("Council papers", ManagedPaper.list(partnership)), new PageLink("New paper", null)));
		return "paper/new";
	}

	private static String inWords(NewPaperService.PlannedConsideration planned) {
		var meeting = planned.meeting();
		return meeting.body() + ((meeting.meetsOn() != null) ? ", " + Dates.inWords(meeting.meetsOn()) : "");
	}

	private List<ReportSummary> reports(PartnershipSummary partnership) {
		return this.reports.reportsOf(partnership.id())
			.stream()
			.filter((report) -> report.amendmentKind() == null)
			.toList();
	}

}
