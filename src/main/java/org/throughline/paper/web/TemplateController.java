package org.throughline.paper.web;

import java.util.Map;

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

import org.throughline.paper.HeaderForm;
import org.throughline.paper.PaperNumbering;
import org.throughline.paper.PaperTemplateService;
import org.throughline.paper.TemplateExample;
import org.throughline.paper.TemplatePartService;
import org.throughline.paper.TemplateSummary;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.list.ShortList;

import static org.throughline.platform.form.FormValues.orNull;

/**
 * Pages on which business managers list, copy, write and retire templates of papers. A
 * template is shown as a paper of it would look.
 */
@Controller
@RequestMapping("/manage/{partnership}/paper-templates")
class TemplateController {

	private static final String NEW = "newTemplateForm";

	private static final String DETAILS = "templateForm";

	private static final String RECOMMENDATIONS = "templateRecommendationsForm";

	private static final ShortList<TemplateSummary> LIST = ShortList
		.<TemplateSummary>sorted("name", "Template", TemplateSummary::name)
		.andSorted("council", "Council", TemplateSummary::council)
		.andSorted("from", "Meetings from", TemplateSummary::validFrom)
		.andSorted("to", "Meetings until", TemplateSummary::validTo)
		.and("Status")
		.search(TemplateSummary::name);

	private final PaperTemplateService templates;

	private final TemplatePartService parts;

	private final TemplateExample example;

	private final FormSubmissions forms;

	TemplateController(PaperTemplateService templates, TemplatePartService parts, TemplateExample example,
			FormSubmissions forms) {
		this.templates = templates;
		this.parts = parts;
		this.example = example;
		this.forms = forms;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, ListRequest request, Model model) {
		LIST.show("templates", this.templates.list(partnership.id()), request, model);
		model.addAttribute("trail", ManagedTemplate.trail(partnership, "Paper templates"));
		return "paper/templates";
	}

	/** Proposes the template that is to be copied, or the general one. */
	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "general") String from,
			Model model) {
		model.addAttribute(NEW, new NewTemplateForm("", "", from));
		return newPage(partnership, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @ModelAttribute(NEW) NewTemplateForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		form.check(errors);
		String added = this.forms.of(form, errors, model)
			.saveFor(String.class,
					() -> this.templates.copy(partnership.id(), form.from(), form.name(), orNull(form.council())));
		return (added != null) ? Redirects.to(ManagedTemplate.list(partnership) + "/" + added, "paperTemplate.added",
				form.name(), redirect) : newPage(partnership, model);
	}

	private String newPage(PartnershipSummary partnership, Model model) {
		model.addAttribute("templateChoices",
				this.templates.list(partnership.id())
					.stream()
					.map((each) -> new Choice(each.slug(), each.name()))
					.toList());
		model.addAttribute("trail", ManagedTemplate.trail(partnership, "New template"));
		return "paper/new-template";
	}

	@GetMapping("/{template}")
	String show(@Managed PartnershipSummary partnership, @PathVariable String template, Model model) {
		var found = this.templates.find(partnership.id(), template);
		model.addAttribute("page", new ManagedTemplate(partnership, found));
		model.addAttribute("example", this.example.html(found));
		model.addAttribute("trail", ManagedTemplate.trail(partnership, found.title()));
		return "paper/template";
	}

	@GetMapping("/{template}/details")
	String details(@Managed ManagedTemplate managed, Model model) {
		model.addAttribute(DETAILS, TemplateForm.of(managed.template()));
		return detailsPage(model);
	}

	@PostMapping("/{template}/details")
	String saveDetails(@Managed ManagedTemplate managed, @ModelAttribute(DETAILS) TemplateForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(managed.template().id())
			.save(() -> this.templates.edit(managed.partnership().id(), managed.template().slug(),
					FormValues.version(form.version()), form.toContent(managed.template().content())),
					() -> TemplateForm.of(fresh(managed).template()));
		return saved ? saved(managed, redirect) : detailsPage(model);
	}

	private static String detailsPage(Model model) {
		model.addAllAttributes(Map.of("numberings", PaperNumbering.values(), "headerForms", HeaderForm.values()));
		return "paper/template-details";
	}

	@GetMapping("/{template}/recommendations")
	String recommendations(@Managed ManagedTemplate managed, Model model) {
		model.addAttribute(RECOMMENDATIONS, TemplateRecommendationsForm.of(managed.template()));
		return recommendationsPage(model);
	}

	@PostMapping("/{template}/recommendations")
	String saveRecommendations(@Managed ManagedTemplate managed,
			@ModelAttribute(RECOMMENDATIONS) TemplateRecommendationsForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(managed.template().id())
			.save(() -> this.parts.recommend(managed.partnership().id(), managed.template().slug(),
					FormValues.version(form.version()), form.toRecommending(), form.boxed()),
					() -> TemplateRecommendationsForm.of(fresh(managed).template()));
		return saved ? saved(managed, redirect) : recommendationsPage(model);
	}

	private static String recommendationsPage(Model model) {
		model.addAttribute("listedChoices", TemplateRecommendationsForm.LISTED);
		model.addAttribute("placeChoices", TemplateRecommendationsForm.PLACES);
		return "paper/template-recommendations";
	}

	/** Keeps new papers from using a template, or lets them use it again. */
	@PostMapping("/{template}/retire")
	String retire(@Managed ManagedTemplate managed, @RequestParam String version, @RequestParam boolean retired,
			RedirectAttributes redirect) {
		this.templates.retire(managed.partnership().id(), managed.template().slug(), FormValues.version(version),
				retired);
		return Redirects.to(ManagedTemplate.list(managed.partnership()),
				retired ? "paperTemplate.retired" : "paperTemplate.inUse", redirect);
	}

	private ManagedTemplate fresh(ManagedTemplate managed) {
		return new ManagedTemplate(managed.partnership(),
				this.templates.find(managed.partnership().id(), managed.template().slug()));
	}

	private static String saved(ManagedTemplate managed, RedirectAttributes redirect) {
		return Redirects.to(managed.address(), "paperTemplate.saved", managed.name(), redirect);
	}

}
