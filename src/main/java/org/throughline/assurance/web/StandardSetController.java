package org.throughline.assurance.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.assurance.RatingSchemeService;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetEdit;
import org.throughline.assurance.StandardSetKind;
import org.throughline.assurance.StandardSetService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.RecordController;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.web.KeptForReader;

/**
 * Pages on which business managers edit sets of standards.
 */
@Controller
@RequestMapping("/manage/{partnership}/standards")
class StandardSetController extends RecordController<String, StandardSetDetails, StandardSetEdit, StandardSetForm>
		implements RecordPages {

	private final StandardSetService sets;

	private final RatingSchemeService schemes;

	StandardSetController(StandardSetService sets, RatingSchemeService schemes, FormSubmissions forms) {
		super(new Pages("standardSet", "standards", "Standards", "Add a set of standards", "assurance/set"), sets,
				StandardSetForm::of, forms);
		this.sets = sets;
		this.schemes = schemes;
	}

	@KeptForReader
	@GetMapping
	String list(@Managed PartnershipSummary partnership, ListRequest request, Model model) {
		var sets = this.sets.list(partnership.id());
		StandardSetService.LIST.show("sets", sets, request, model)
			.export(partnership.manageAddress() + "/export/standards.xlsx");
		model.addAttribute("titles",
				sets.stream().collect(Collectors.toMap(StandardSetDetails::slug, StandardSetDetails::title)));
		model.addAttribute("schemes", this.schemes.list(partnership.id()));
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Standards", null)));
		return "assurance/sets";
	}

	@Override
	protected StandardSetForm spacious(StandardSetForm form) {
		return form.withSpareStandards();
	}

	@Override
	protected Map<String, List<Choice>> choices(PartnershipSummary partnership, StandardSetDetails set) {
		return Map.of("scheme", schemes(partnership), "follows", others(partnership, set));
	}

	@Override
	protected void show(PartnershipSummary partnership, @Nullable StandardSetDetails set, Model model) {
		model.addAttribute("set", set);
		model.addAttribute("kinds", StandardSetKind.values());
		model.addAttribute("schemeChoices", schemes(partnership));
		model.addAttribute("others", others(partnership, set));
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

	@Override
	protected String saved(PartnershipSummary partnership, String slug, StandardSetForm form, String message,
			RedirectAttributes redirect) {
		return Redirects.to(list(partnership) + "/" + slug, "standardSet.saved", form.title(), redirect);
	}

}
