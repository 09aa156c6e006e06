package org.throughline.action.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
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

import org.throughline.action.RecommendationFilter;
import org.throughline.action.RecommendationResponse;
import org.throughline.action.RecommendationService;
import org.throughline.action.RecommendationSource;
import org.throughline.action.RecommendationSummary;
import org.throughline.action.SourceType;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.govuk.Typed.Outcome;
import org.throughline.platform.text.Markdown;

/**
 * The business manager's recommendations: to find, to add, to read and to describe anew.
 */
@Controller
@RequestMapping("/manage/{partnership}/recommendations")
class RecommendationController {

	private final ManagedActions managed;

	private final RecommendationService recommendations;

	RecommendationController(ManagedActions managed, RecommendationService recommendations) {
		this.managed = managed;
		this.recommendations = recommendations;
	}

	@GetMapping
	String list(@PathVariable("partnership") String slug, @RequestParam(defaultValue = "") String source,
			@RequestParam(defaultValue = "") String type, @RequestParam(defaultValue = "") String response,
			@RequestParam(defaultValue = "") String organisation, @RequestParam(defaultValue = "") String theme,
			@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "1") String page, Model model) {
		var partnership = this.managed.open(slug, model, actions(slug), new PageLink("Recommendations", null));
		var filter = new RecommendationFilter(Typed.choice(SourceType.class, type).orElse(null), null,
				Typed.orNothing(source), Typed.choice(RecommendationResponse.class, response).orElse(null),
				Typed.orNothing(organisation), Typed.orNothing(theme), Typed.orNothing(Typed.text(words)));
		var found = this.recommendations.list(partnership.id(), filter, Paging.request(page));
		model.addAttribute("recommendations", found);
		model.addAttribute("filter", filter);
		model.addAttribute("filtered", !filter.equals(RecommendationFilter.ALL));
		model.addAttribute("sources",
				this.recommendations.sourceTitles(partnership.id())
					.stream()
					.map((title) -> new Choice(title, title))
					.toList());
		model.addAttribute("types", SourceType.values());
		model.addAttribute("responses", RecommendationResponse.values());
		model.addAttribute("organisationChoices", this.managed.takingPart(partnership.id(), List.of(organisation)));
		model.addAttribute("themeChoices", this.managed.themes());
		model.addAttribute("pagination", Paging.of(found, "/manage/" + slug + "/recommendations", "source", source,
				"type", type, "response", response, "organisation", organisation, "theme", theme, "words", words));
		return "action/recommendations";
	}

	@GetMapping("/new")
	String newForm(@PathVariable("partnership") String slug, @RequestParam(defaultValue = "") String review,
			@RequestParam(defaultValue = "") String report, Model model) {
		var partnership = this.managed.partnership(slug);
		String key = review.isEmpty() ? SourceType.REPORT + "/" + report : SourceType.REVIEW + "/" + review;
		var sources = this.recommendations.sources(partnership.id());
		model.addAttribute("recommendationForm", RecommendationForm.empty(source(sources, key).orElse(null)));
		return newForm(partnership, sources, List.of(), model);
	}

	@PostMapping("/new")
	String create(@PathVariable("partnership") String slug,
			@ModelAttribute("recommendationForm") RecommendationForm form, BindingResult result, Model model,
			RedirectAttributes redirect) {
		var partnership = this.managed.partnership(slug);
		form.check(result, true);
		var sources = this.recommendations.sources(partnership.id());
		var source = source(sources, form.source());
		if (source.isEmpty() && !form.source().isEmpty()) {
			result.rejectValue("source", "recommendation.source.unknown");
		}
		if (!result.hasErrors()) {
			try {
				return RecommendationResponseController.saved(slug,
						this.recommendations.add(partnership.id(), form.toNew(source.orElse(null))),
						"recommendation.flash.added", redirect);
			}
			catch (RuleViolation refused) {
				Typed.refuse(refused, result);
			}
		}
		return newForm(partnership, sources, form.organisationSlugs(), model);
	}

	@GetMapping("/{reference}")
	String show(@PathVariable("partnership") String slug, @PathVariable String reference, Model model) {
		var partnership = this.managed.partnership(slug);
		var details = this.recommendations.details(partnership.id(), reference);
		this.managed.open(partnership, model, actions(slug), list(slug),
				new PageLink(details.recommendation().title(), null));
		model.addAttribute("details", details);
		model.addAttribute("wording", Markdown.toHtml(details.recommendation().wording()));
		model.addAttribute("base", "/manage/" + slug + "/recommendations/" + reference);
		return "action/recommendation";
	}

	@GetMapping("/{reference}/edit")
	String editForm(@PathVariable("partnership") String slug, @PathVariable String reference, Model model) {
		var partnership = this.managed.partnership(slug);
		var details = this.recommendations.details(partnership.id(), reference);
		var form = RecommendationForm.of(details);
		model.addAttribute("recommendationForm", form);
		return form(partnership, details.recommendation(), form, form.version(), model);
	}

	@PostMapping("/{reference}/edit")
	String update(@PathVariable("partnership") String slug, @PathVariable String reference,
			@ModelAttribute("recommendationForm") RecommendationForm form, BindingResult result, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		var partnership = this.managed.partnership(slug);
		form.check(result, false);
		var outcome = Typed.save(result, () -> this.recommendations.edit(partnership.id(), reference, form.toEdit()));
		if (outcome == Outcome.SAVED) {
			return RecommendationResponseController.saved(slug, reference, "recommendation.flash.saved", redirect);
		}
		var details = this.recommendations.details(partnership.id(), reference);
		String version = form.version();
		if (outcome == Outcome.CONFLICT) {
			var standing = RecommendationForm.of(details);
			version = standing.version();
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("conflict",
					this.managed.conflict(standing, form, "recommendationForm", Map.of("themeSlugs",
							this.managed.themes(), "organisationSlugs", this.managed.organisations(partnership.id()))));
		}
		return form(partnership, details.recommendation(), form, version, model);
	}

	private static Optional<RecommendationSource> source(List<RecommendationSource> sources, String key) {
		return sources.stream().filter((source) -> source.key().equals(key)).findFirst();
	}

	private String newForm(PartnershipSummary partnership, List<RecommendationSource> sources,
			List<String> organisations, Model model) {
		form(partnership, new PageLink("Add a recommendation", null), organisations, "", model);
		model.addAttribute("title", "Add a recommendation – " + partnership.name());
		model.addAttribute("sourceChoices",
				sources.stream()
					.map((source) -> new Choice(source.key(), source.title() + " (" + source.reference() + ")"))
					.toList());
		return "action/recommendation-edit";
	}

	private String form(PartnershipSummary partnership, RecommendationSummary one, RecommendationForm form,
			String version, Model model) {
		form(partnership, one(partnership.slug(), one), form.organisationSlugs(), version, model);
		model.addAttribute("title", "Edit recommendation: " + one.title());
		model.addAttribute("name", one.title());
		model.addAttribute("reference", one.reference());
		return "action/recommendation-edit";
	}

	private void form(PartnershipSummary partnership, PageLink here, List<String> organisations, String version,
			Model model) {
		String slug = partnership.slug();
		this.managed.open(partnership, model, actions(slug), list(slug), here);
		model.addAttribute("version", version);
		model.addAttribute("organisationChoices", this.managed.takingPart(partnership.id(), organisations));
		model.addAttribute("themeChoices", this.managed.themes());
		model.addAttribute("types", SourceType.values());
		model.addAttribute("visibilities", this.managed.visibilities());
	}

	static PageLink actions(String slug) {
		return new PageLink("Actions", "/manage/" + slug + "/actions");
	}

	static PageLink list(String slug) {
		return new PageLink("Recommendations", "/manage/" + slug + "/recommendations");
	}

	static PageLink one(String slug, RecommendationSummary one) {
		return new PageLink(one.title(), "/manage/" + slug + "/recommendations/" + one.reference());
	}

}
