package org.throughline.assurance.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

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

import org.throughline.assurance.RatingSchemeService;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetKind;
import org.throughline.assurance.StandardSetService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EditConflict;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;

/**
 * The business manager's sets of standards.
 */
@Controller
@RequestMapping("/manage/{partnership}/standards")
class StandardSetController {

	private final ManagedAssurance managed;

	private final StandardSetService sets;

	private final RatingSchemeService schemes;

	StandardSetController(ManagedAssurance managed, StandardSetService sets, RatingSchemeService schemes) {
		this.managed = managed;
		this.sets = sets;
		this.schemes = schemes;
	}

	@ModelAttribute("partnership")
	PartnershipSummary partnership(@PathVariable("partnership") String slug) {
		return this.managed.partnership(slug);
	}

	@GetMapping
	String list(@ModelAttribute("partnership") PartnershipSummary partnership, Model model) {
		model.addAttribute("sets", this.sets.list(partnership.id()));
		model.addAttribute("schemes", this.schemes.list(partnership.id()));
		model.addAttribute("trail", ManagedAssurance.trail(partnership, new PageLink("Standards", null)));
		return "assurance/sets";
	}

	@GetMapping("/new")
	String newForm(@ModelAttribute("partnership") PartnershipSummary partnership, Model model) {
		model.addAttribute("standardSetForm", StandardSetForm.empty());
		return form(partnership, null, 0, model);
	}

	@PostMapping("/new")
	String create(@ModelAttribute("partnership") PartnershipSummary partnership,
			@Valid @ModelAttribute("standardSetForm") StandardSetForm form, BindingResult errors, Model model,
			RedirectAttributes flash) {
		var edit = form.toEdit(errors);
		String[] slug = { "" };
		var outcome = Typed.save(errors, () -> {
			if (edit != null) {
				slug[0] = this.sets.add(partnership.id(), edit);
			}
		});
		return (outcome == Outcome.SAVED) ? saved(partnership, slug[0], form.name(), flash)
				: form(partnership, null, 0, model);
	}

	@GetMapping("/{set}")
	String editForm(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable String set,
			Model model) {
		var found = this.sets.details(partnership.id(), set);
		model.addAttribute("standardSetForm", StandardSetForm.of(found).withSpace());
		return form(partnership, found, found.version(), model);
	}

	@PostMapping("/{set}")
	String update(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable String set,
			@Valid @ModelAttribute("standardSetForm") StandardSetForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		this.sets.details(partnership.id(), set);
		int version = Typed.version(form.version());
		var edit = form.toEdit(errors);
		var outcome = Typed.save(errors, () -> {
			if (edit != null) {
				this.sets.edit(partnership.id(), set, version, edit);
			}
		});
		if (outcome == Outcome.SAVED) {
			return saved(partnership, set, form.name(), flash);
		}
		var found = this.sets.details(partnership.id(), set);
		if (outcome == Outcome.CONFLICT) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("conflict",
					EditConflict.between(StandardSetForm.of(found), form.filled(), "standardSetForm"));
			return form(partnership, found, found.version(), model);
		}
		return form(partnership, found, version, model);
	}

	@PostMapping("/{set}/remove")
	String remove(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable String set,
			RedirectAttributes flash) {
		var found = this.sets.details(partnership.id(), set);
		try {
			this.sets.remove(partnership.id(), set);
		}
		catch (RuleViolation refused) {
			flash.addFlashAttribute("flash", refused.key());
			return "redirect:/manage/" + partnership.slug() + "/standards/" + set;
		}
		flash.addFlashAttribute("flash", "standardSet.removed");
		flash.addFlashAttribute("flashName", found.title());
		return "redirect:/manage/" + partnership.slug() + "/standards";
	}

	private String form(PartnershipSummary partnership, @Nullable StandardSetDetails set, int version, Model model) {
		model.addAttribute("set", set);
		model.addAttribute("version", version);
		model.addAttribute("kinds", StandardSetKind.values());
		model.addAttribute("schemeChoices",
				this.schemes.list(partnership.id())
					.stream()
					.map((scheme) -> new Choice(scheme.slug(), scheme.name()))
					.toList());
		List<Choice> others = this.sets.list(partnership.id())
			.stream()
			.filter((other) -> set == null || !other.id().equals(set.id()))
			.map((other) -> new Choice(other.slug(), other.title()))
			.toList();
		model.addAttribute("others", others);
		model.addAttribute("trail",
				ManagedAssurance.trail(partnership,
						new PageLink("Standards", "/manage/" + partnership.slug() + "/standards"),
						new PageLink((set != null) ? set.title() : "Add a set of standards", null)));
		return "assurance/set";
	}

	private static String saved(PartnershipSummary partnership, String slug, String name, RedirectAttributes flash) {
		flash.addFlashAttribute("flash", "standardSet.saved");
		flash.addFlashAttribute("flashName", name);
		return "redirect:/manage/" + partnership.slug() + "/standards/" + slug;
	}

}
