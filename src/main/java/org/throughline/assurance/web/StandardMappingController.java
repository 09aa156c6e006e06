package org.throughline.assurance.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.assurance.StandardMappingService;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.web.NotFoundException;

/**
 * The page on which business managers match the standards of the previous set.
 */
@Controller
@RequestMapping("/manage/{partnership}/standards/{set}/mapping")
class StandardMappingController {

	private final StandardSetService sets;

	private final StandardMappingService mappings;

	private final FormSubmissions forms;

	StandardMappingController(StandardSetService sets, StandardMappingService mappings, FormSubmissions forms) {
		this.sets = sets;
		this.mappings = mappings;
		this.forms = forms;
	}

	@GetMapping
	String editForm(@Managed PartnershipSummary partnership, @PathVariable("set") String slug, Model model) {
		var set = this.sets.find(partnership.id(), slug);
		var earlier = earlier(partnership, set);
		model.addAttribute("mappingForm", current(partnership, earlier, set));
		return form(partnership, earlier, set, model);
	}

	@PostMapping
	String update(@Managed PartnershipSummary partnership, @PathVariable("set") String slug, MappingForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var set = this.sets.find(partnership.id(), slug);
		var earlier = earlier(partnership, set);
		var mapping = form.toMapping(earlier, set, errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(set.id())
			.save(() -> this.mappings.replace(partnership.id(), slug, FormValues.version(form.version()), mapping),
					() -> current(partnership, earlier, this.sets.find(partnership.id(), slug)));
		return saved ? Redirects.to(address(partnership) + "/" + slug, "standardSet.saved", set.title(), redirect)
				: form(partnership, earlier, set, model);
	}

	private MappingForm current(PartnershipSummary partnership, StandardSetDetails earlier, StandardSetDetails set) {
		return MappingForm.of(earlier, set, this.mappings.mapping(partnership.id(), set.slug()));
	}

	private StandardSetDetails earlier(PartnershipSummary partnership, StandardSetDetails set) {
		String follows = set.followsSlug();
		if (follows == null) {
			throw new NotFoundException();
		}
		return this.sets.find(partnership.id(), follows);
	}

	private static String form(PartnershipSummary partnership, StandardSetDetails earlier, StandardSetDetails set,
			Model model) {
		model.addAttribute("earlier", earlier);
		model.addAttribute("set", set);
		model.addAttribute("trail",
				partnership.breadcrumbs(new PageLink("Standards", address(partnership)),
						new PageLink(set.title(), address(partnership) + "/" + set.slug()),
						new PageLink("Match standards", null)));
		return "assurance/mapping";
	}

	private static String address(PartnershipSummary partnership) {
		return partnership.manageAddress() + "/standards";
	}

}
