package org.throughline.assurance.web;

import java.util.List;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.assurance.RatingSchemeService;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetKind;
import org.throughline.assurance.StandardSetService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;

/**
 * Pages on which business managers edit sets of standards.
 */
@Controller
@RequestMapping("/manage/{partnership}/standards")
class StandardSetController {

	private final StandardSetService sets;

	private final RatingSchemeService schemes;

	private final FormSubmissions forms;

	StandardSetController(StandardSetService sets, RatingSchemeService schemes, FormSubmissions forms) {
		this.sets = sets;
		this.schemes = schemes;
		this.forms = forms;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, Model model) {
		model.addAttribute("sets", this.sets.list(partnership.id()));
		model.addAttribute("schemes", this.schemes.list(partnership.id()));
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Standards", null)));
		return "assurance/sets";
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, Model model) {
		model.addAttribute("standardSetForm", StandardSetForm.empty());
		return form(partnership, null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @Valid StandardSetForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		form.check(errors);
		String slug = this.forms.of(form, errors, model)
			.saveFor(String.class, () -> this.sets.add(partnership.id(), form.toEdit()));
		return (slug != null) ? saved(partnership, slug, form, redirect) : form(partnership, null, model);
	}

	@GetMapping("/{set}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable String set, Model model) {
		var found = this.sets.details(partnership.id(), set);
		model.addAttribute("standardSetForm", StandardSetForm.of(found).withSpareStandards());
		return form(partnership, found, model);
	}

	@PostMapping("/{set}")
	String update(@Managed PartnershipSummary partnership, @PathVariable String set, @Valid StandardSetForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var found = this.sets.details(partnership.id(), set);
		form.check(errors);
		boolean saved = this.forms.of(form.filled(), errors, model)
			.record(found.id())
			.choices("scheme", schemes(partnership))
			.choices("follows", others(partnership, found))
			.save(() -> this.sets.edit(partnership.id(), set, FormValues.version(form.version()), form.toEdit()),
					() -> StandardSetForm.of(this.sets.details(partnership.id(), set)));
		return saved ? saved(partnership, set, form, redirect) : form(partnership, found, model);
	}

	private String form(PartnershipSummary partnership, @Nullable StandardSetDetails set, Model model) {
		model.addAttribute("set", set);
		model.addAttribute("kinds", StandardSetKind.values());
		model.addAttribute("schemeChoices", schemes(partnership));
		model.addAttribute("others", others(partnership, set));
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Standards", address(partnership)),
				new PageLink((set != null) ? set.title() : "Add a set of standards", null)));
		return "assurance/set";
	}

	private List<Choice> schemes(PartnershipSummary partnership) {
		return this.schemes.list(partnership.id())
			.stream()
			.map((scheme) -> new Choice(scheme.slug(), scheme.name()))
			.toList();
	}

	private List<Choice> others(PartnershipSummary partnership, @Nullable StandardSetDetails set) {
		return this.sets.list(partnership.id())
			.stream()
			.filter((other) -> set == null || !other.id().equals(set.id()))
			.map((other) -> new Choice(other.slug(), other.title()))
			.toList();
	}

	private static String saved(PartnershipSummary partnership, String slug, StandardSetForm form,
			RedirectAttributes redirect) {
		return Redirects.to(address(partnership) + "/" + slug, "standardSet.saved", form.content().name(), redirect);
	}

	private static String address(PartnershipSummary partnership) {
		return partnership.manageAddress() + "/standards";
	}

}
