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

import org.throughline.paper.AttachmentKind;
import org.throughline.paper.PaperDraftService;
import org.throughline.paper.PaperParts;
import org.throughline.partnership.Managed;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.report.ReportService;

/**
 * Edits the parts of a paper outside its sections: head, recommendations, signatories and
 * attachments.
 */
@Controller
@RequestMapping("/manage/{partnership}/papers/{paper:[0-9]+}")
class PaperDetailsController {

	private static final String DETAILS = "paperForm";

	private static final String RECOMMENDATIONS = "recommendationsForm";

	private static final String END = "paperEndForm";

	private static final List<Choice> KEY_DECISIONS = List.of(new Choice("true", "Yes"), new Choice("false", "No"),
			new Choice("", "The paper does not say"));

	private final PaperDraftService papers;

	private final ReportService reports;

	private final FormSubmissions forms;

	PaperDetailsController(PaperDraftService papers, ReportService reports, FormSubmissions forms) {
		this.papers = papers;
		this.reports = reports;
		this.forms = forms;
	}

	@GetMapping("/details")
	String details(@Managed ManagedPaper managed, Model model) {
		model.addAttribute(DETAILS, head(managed));
		return detailsPage(model);
	}

	@PostMapping("/details")
	String saveDetails(@Managed ManagedPaper managed, @ModelAttribute(DETAILS) PaperForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(managed.paper().id())
			.save(() -> this.papers.edit(managed.partnership().id(), managed.paper().number(),
					FormValues.version(form.version()), form.toContent(), form.toFields()), () -> head(fresh(managed)));
		return saved ? saved(managed, redirect) : detailsPage(model);
	}

	private static String detailsPage(Model model) {
		model.addAttribute("keyDecisions", KEY_DECISIONS);
		return "paper/details";
	}

	private PaperForm head(ManagedPaper managed) {
		return PaperForm.of(managed.paper(), parts(managed), this.papers.ownFields(managed.paper()));
	}

	@GetMapping("/recommendations")
	String recommendations(@Managed ManagedPaper managed, Model model) {
		model.addAttribute(RECOMMENDATIONS,
				RecommendationsForm.of(managed.paper(), parts(managed).recommendations()).spacious());
		return recommendationsPage(managed, model);
	}

	@PostMapping("/recommendations")
	String saveRecommendations(@Managed ManagedPaper managed, @ModelAttribute(RECOMMENDATIONS) RecommendationsForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(managed.paper().id())
			.save(() -> this.papers.recommend(managed.partnership().id(), managed.paper().number(),
					FormValues.version(form.version()), form.toRecommendations()), () -> {
						var fresh = fresh(managed);
						return RecommendationsForm.of(fresh.paper(), parts(fresh).recommendations());
					});
		return saved ? saved(managed, redirect) : recommendationsPage(managed, model);
	}

	private String recommendationsPage(ManagedPaper managed, Model model) {
		model.addAttribute("verbs", this.papers.verbs(managed.paper()));
		return "paper/recommendations";
	}

	@GetMapping("/end")
	String end(@Managed ManagedPaper managed, Model model) {
		model.addAttribute(END, ending(managed).spacious());
		return endPage(managed, model);
	}

	@PostMapping("/end")
	String saveEnd(@Managed ManagedPaper managed, @ModelAttribute(END) PaperEndForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(managed.paper().id())
			.save(() -> this.papers.close(managed.partnership().id(), managed.paper().number(),
					FormValues.version(form.version()), form.toSignatories(), form.toAttachments()),
					() -> ending(fresh(managed)));
		return saved ? saved(managed, redirect) : endPage(managed, model);
	}

	private PaperEndForm ending(ManagedPaper managed) {
		return PaperEndForm.of(managed.paper(), parts(managed));
	}

	private String endPage(ManagedPaper managed, Model model) {
		model.addAttribute("kinds", AttachmentKind.values());
		model.addAttribute("reportChoices", reports(managed));
		return "paper/end";
	}

	private List<Choice> reports(ManagedPaper managed) {
		return this.reports.reportsOf(managed.partnership().id())
			.stream()
			.map((report) -> new Choice(report.id().toString(), report.name()))
			.toList();
	}

	private PaperParts parts(ManagedPaper managed) {
		return this.papers.parts(managed.partnership().id(), managed.paper().number());
	}

	private ManagedPaper fresh(ManagedPaper managed) {
		return new ManagedPaper(managed.partnership(),
				this.papers.find(managed.partnership().id(), managed.paper().number()));
	}

	private static String saved(ManagedPaper managed, RedirectAttributes redirect) {
		return Redirects.to(managed.address(), "paper.saved", redirect);
	}

}
