package org.throughline.assurance.web;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.assurance.StandardMappingService;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EditConflict;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;
import org.throughline.platform.web.NotFoundException;

/**
 * How the standards of one year's set became those of the next.
 */
@Controller
@RequestMapping("/manage/{partnership}/standards/{set}/mapping")
class StandardMappingController {

	private final ManagedAssurance managed;

	private final StandardSetService sets;

	private final StandardMappingService mappings;

	StandardMappingController(ManagedAssurance managed, StandardSetService sets, StandardMappingService mappings) {
		this.managed = managed;
		this.sets = sets;
		this.mappings = mappings;
	}

	@GetMapping
	String editForm(@PathVariable String partnership, @PathVariable("set") String slug, Model model) {
		var place = this.managed.partnership(partnership);
		var set = this.sets.details(place.id(), slug);
		var earlier = earlier(place, set);
		model.addAttribute("mappingForm", MappingForm.of(earlier, set, this.mappings.mapping(place.id(), slug)));
		return form(place, earlier, set, set.version(), model);
	}

	@PostMapping
	String update(@PathVariable String partnership, @PathVariable("set") String slug,
			@ModelAttribute("mappingForm") MappingForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		var place = this.managed.partnership(partnership);
		var before = this.sets.details(place.id(), slug);
		int version = Typed.version(form.version());
		var mapping = form.toMapping(earlier(place, before), before, errors);
		var outcome = Typed.save(errors, () -> this.mappings.map(place.id(), slug, version, mapping));
		if (outcome == Outcome.SAVED) {
			flash.addFlashAttribute("flash", "standardSet.saved");
			flash.addFlashAttribute("flashName", before.title());
			return "redirect:/manage/" + place.slug() + "/standards/" + slug;
		}
		var set = this.sets.details(place.id(), slug);
		var earlier = earlier(place, set);
		if (outcome == Outcome.CONFLICT) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("conflict", EditConflict
				.between(MappingForm.of(earlier, set, this.mappings.mapping(place.id(), slug)), form, "mappingForm"));
			return form(place, earlier, set, set.version(), model);
		}
		return form(place, earlier, set, version, model);
	}

	private StandardSetDetails earlier(PartnershipSummary place, StandardSetDetails set) {
		String follows = set.followsSlug();
		if (follows == null) {
			throw new NotFoundException();
		}
		return this.sets.details(place.id(), follows);
	}

	private static String form(PartnershipSummary place, StandardSetDetails earlier, StandardSetDetails set,
			int version, Model model) {
		String here = "/manage/" + place.slug() + "/standards";
		model.addAttribute("partnership", place);
		model.addAttribute("earlier", earlier);
		model.addAttribute("set", set);
		model.addAttribute("version", version);
		model.addAttribute("trail", ManagedAssurance.trail(place, new PageLink("Standards", here),
				new PageLink(set.title(), here + "/" + set.slug()), new PageLink("Match standards", null)));
		return "assurance/mapping";
	}

}
