package org.throughline.action.web;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.action.LearningDirectory;
import org.throughline.action.RecommendationRelation;
import org.throughline.action.RecommendationService;
import org.throughline.action.RecommendationSummary;
import org.throughline.action.RelatedRecommendationService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;

/**
 * Links a recommendation with related recommendations and learning.
 */
@Controller
@RequestMapping("/manage/{partnership}/recommendations/{reference}/related")
class RelatedController {

	private final RecommendationService recommendations;

	private final RelatedRecommendationService related;

	private final LearningDirectory learning;

	private final FormSubmissions forms;

	RelatedController(RecommendationService recommendations, RelatedRecommendationService related,
			LearningDirectory learning, FormSubmissions forms) {
		this.recommendations = recommendations;
		this.related = related;
		this.learning = learning;
		this.forms = forms;
	}

	@GetMapping
	String form(@Managed PartnershipSummary partnership, @PathVariable String reference, Model model) {
		var one = recommendation(partnership, reference);
		model.addAttribute("relatedForm", show(partnership, one, model));
		return "action/related";
	}

	@PostMapping
	String save(@Managed PartnershipSummary partnership, @PathVariable String reference, RelatedForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var one = recommendation(partnership, reference);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(one.id())
			.save(() -> this.related.relate(partnership.id(), reference, form.changes(linked(one)),
					FormValues.version(form.version())),
					() -> show(partnership, recommendation(partnership, reference), model));
		if (saved) {
			return Redirects.to(ManagePages.recommendation(partnership, reference), "recommendation.flash.linked",
					redirect);
		}
		show(partnership, one, model);
		return "action/related";
	}

	private RelatedForm show(PartnershipSummary partnership, RecommendationSummary one, Model model) {
		var linked = linked(one);
		var similar = Stream
			.concat(this.related.similar(one).stream().map(RelatedText::of),
					this.learning.similar(one, RelatedRecommendationService.SUGGESTED).stream().map(RelatedText::of))
			.toList();
		model.addAttribute("recommendation", one);
		model.addAttribute("linked", linked);
		model.addAttribute("similar", similar);
		model.addAttribute("relations", RecommendationRelation.values());
		model.addAttribute("base", ManagePages.recommendation(partnership, one.reference()));
		model.addAttribute("trail", partnership.breadcrumbs(ManagePages.actionsLink(partnership),
				ManagePages.recommendationsLink(partnership), ManagePages.link(partnership, one)));
		return RelatedForm.of(one.identity().version(), Stream.concat(linked.stream(), similar.stream()).toList());
	}

	private List<RelatedText> linked(RecommendationSummary one) {
		return Stream
			.concat(this.related.related(one).stream().map(RelatedText::of),
					this.learning.linked(one).stream().map(RelatedText::of))
			.toList();
	}

	private RecommendationSummary recommendation(PartnershipSummary partnership, String reference) {
		return this.recommendations.details(partnership.id(), reference).recommendation();
	}

}
