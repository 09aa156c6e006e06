package org.throughline.action.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.action.BulkRecommendationService;
import org.throughline.action.RecommendationFilter;
import org.throughline.action.RecommendationOutcome;
import org.throughline.action.RecommendationResponse;
import org.throughline.action.RecommendationService;
import org.throughline.action.RecommendationSource;
import org.throughline.action.RecommendationSummary;
import org.throughline.action.SourceType;
import org.throughline.partnership.BulkListController;
import org.throughline.partnership.Managed;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.BulkEdits;
import org.throughline.platform.list.BulkOffer;
import org.throughline.platform.list.ListColumns;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.text.Markdown;
import org.throughline.theme.ThemeService;

/**
 * Lists, shows, adds and edits recommendations for the business manager.
 */
@Controller
@RequestMapping("/manage/{partnership}/recommendations")
class RecommendationController extends BulkListController {

	private static final ListColumns COLUMNS = ListColumns.sorted("wording", "Recommendation")
		.andSorted("source", "Source")
		.and("Addressed to")
		.andSorted("response", "Response")
		.andSorted("outcome", "Outcome")
		.and("Actions")
		.andSorted("due", "Due date");

	private final RecommendationService recommendations;

	private final OrganisationChoices organisations;

	private final ThemeService themes;

	private final EnumChoices enums;

	private final FormSubmissions forms;

	RecommendationController(RecommendationService recommendations, OrganisationChoices organisations,
			ThemeService themes, EnumChoices enums, FormSubmissions forms, BulkRecommendationService rows,
			BulkEdits bulk) {
		super(rows, bulk);
		this.recommendations = recommendations;
		this.organisations = organisations;
		this.themes = themes;
		this.enums = enums;
		this.forms = forms;
	}

	@Override
	protected String show(PartnershipSummary partnership, ListRequest request, Model model) {
		model.addAttribute("trail",
				partnership.breadcrumbs(ManagePages.actionsLink(partnership), new PageLink("Recommendations", null)));
		var filter = RecommendationFilter.of(request);
		var found = this.recommendations.list(partnership.id(), filter, request.pageable(COLUMNS));
		model.addAttribute("recommendations", found);
		var themes = this.themes.choices();
		model.addAttribute("bulkOffer", BulkOffer.of(themes, visibilities()));
		model.addAttribute("listPage", request.page(found, COLUMNS)
			.counted(this.recommendations.filterCounts(partnership.id(), filter, request.counted()))
			.search("words", "Search")
			.choice("source", "Source",
					this.recommendations.sourceTitles(partnership.id())
						.stream()
						.map((title) -> new Choice(title, title))
						.toList())
			.choice("type", "Type of source", SourceType.class)
			.choice("response", "Response", RecommendationResponse.class)
			.choice("outcome", "Outcome", RecommendationOutcome.class)
			.choice("organisation", "Addressed to", addressees(partnership.id(), List.of(request.text("organisation"))))
			.choice("theme", "Theme", themes)
			.flag("overdue", "Response overdue only")
			.export(partnership.manageAddress() + "/export/recommendations.xlsx"));
		return "action/recommendations";
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "") String review,
			@RequestParam(defaultValue = "") String report, Model model) {
		String key = review.isEmpty() ? SourceType.REPORT + "/" + report : SourceType.REVIEW + "/" + review;
		var sources = this.recommendations.sources(partnership.id());
		model.addAttribute("recommendationForm", RecommendationForm.empty(source(sources, key).orElse(null)));
		return newForm(partnership, sources, List.of(), model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, RecommendationForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors, true);
		var sources = this.recommendations.sources(partnership.id());
		var source = source(sources, form.origin().source());
		if (source.isEmpty() && !form.origin().source().isEmpty()) {
			errors.rejectValue("origin.source", "recommendation.source.unknown");
		}
		String reference = this.forms.of(form, errors, model)
			.saveFor(String.class, () -> this.recommendations.add(partnership.id(), form.toNew(source.orElse(null))));
		return (reference != null) ? Redirects.to(ManagePages.recommendation(partnership, reference),
				"recommendation.flash.added", redirect)
				: newForm(partnership, sources, form.organisationSlugs(), model);
	}

	@GetMapping("/{reference}")
	String show(@Managed PartnershipSummary partnership, @PathVariable String reference, Model model) {
		var details = this.recommendations.details(partnership.id(), reference);
		model.addAttribute("trail", breadcrumbs(partnership, new PageLink(details.recommendation().title(), null)));
		model.addAttribute("details", details);
		model.addAttribute("wording", Markdown.toHtml(details.recommendation().content().wording()));
		model.addAttribute("base", ManagePages.recommendation(partnership, reference));
		return "action/recommendation";
	}

	@GetMapping("/{reference}/edit")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable String reference, Model model) {
		var details = this.recommendations.details(partnership.id(), reference);
		var form = RecommendationForm.of(details);
		model.addAttribute("recommendationForm", form);
		return form(partnership, details.recommendation(), form, model);
	}

	@PostMapping("/{reference}/edit")
	String update(@Managed PartnershipSummary partnership, @PathVariable String reference, RecommendationForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var details = this.recommendations.details(partnership.id(), reference);
		form.check(errors, false);
		boolean saved = this.forms.of(form, errors, model)
			.record(details.recommendation().id())
			.choices("themeSlugs", this.themes.choices())
			.choices("organisationSlugs", addressees(partnership.id(), form.organisationSlugs()))
			.choices("content.visibility", this.enums.of(Visibility.class))
			.save(() -> this.recommendations.edit(partnership.id(), reference, form.toEdit()),
					() -> RecommendationForm.of(this.recommendations.details(partnership.id(), reference)));
		return saved ? Redirects.to(ManagePages.recommendation(partnership, reference), "recommendation.flash.saved",
				redirect) : form(partnership, details.recommendation(), form, model);
	}

	private static Optional<RecommendationSource> source(List<RecommendationSource> sources, String key) {
		return sources.stream().filter((source) -> source.key().equals(key)).findFirst();
	}

	private String newForm(PartnershipSummary partnership, List<RecommendationSource> sources,
			List<String> organisations, Model model) {
		model.addAttribute("title", "Add a recommendation – " + partnership.name());
		model.addAttribute("sourceChoices",
				sources.stream()
					.map((source) -> new Choice(source.key(), source.title() + " (" + source.reference() + ")"))
					.toList());
		return form(partnership, new PageLink("Add a recommendation", null), organisations, model);
	}

	private String form(PartnershipSummary partnership, RecommendationSummary one, RecommendationForm form,
			Model model) {
		model.addAttribute("title", "Edit recommendation: " + one.title());
		model.addAttribute("name", one.title());
		model.addAttribute("recordId", one.id());
		model.addAttribute("reference", one.reference());
		return form(partnership, ManagePages.link(partnership, one), form.organisationSlugs(), model);
	}

	private String form(PartnershipSummary partnership, PageLink page, List<String> organisations, Model model) {
		model.addAttribute("trail", breadcrumbs(partnership, page));
		model.addAttribute("organisationChoices", addressees(partnership.id(), organisations));
		model.addAttribute("themeChoices", this.themes.choices());
		model.addAttribute("types", SourceType.values());
		model.addAttribute("visibilities", Visibility.values());
		return "action/recommendation-edit";
	}

	/** Returns the members, then other organisations already addressed. */
	private List<Choice> addressees(UUID partnershipId, List<String> chosen) {
		return this.organisations.members(partnershipId, FormValues.chosen(chosen));
	}

	private static List<PageLink> breadcrumbs(PartnershipSummary partnership, PageLink page) {
		return partnership.breadcrumbs(ManagePages.actionsLink(partnership),
				ManagePages.recommendationsLink(partnership), page);
	}

}
