package org.throughline.statute.web;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.statute.ClockRuleDetails;
import org.throughline.statute.ClockRuleService;
import org.throughline.statute.RegimeSummary;
import org.throughline.statute.StatuteService;

/**
 * Pages on the rules of statutory clocks.
 */
@Controller
@RequestMapping("/admin/clocks")
class ClockRuleController {

	private static final String BREADCRUMBS = "breadcrumbTrail";

	private static final PageLink ADMINISTRATION = new PageLink("Administration", "/admin");

	private final ClockRuleService rules;

	private final FormSubmissions forms;

	private final StatuteService statute;

	ClockRuleController(ClockRuleService rules, FormSubmissions forms, StatuteService statute) {
		this.rules = rules;
		this.forms = forms;
		this.statute = statute;
	}

	/**
	 * Clock rules of one regime.
	 */
	record RegimeClocks(String name, List<ClockRuleDetails> rules) {

	}

	@ModelAttribute(BREADCRUMBS)
	List<PageLink> breadcrumbs() {
		return List.of(ADMINISTRATION, new PageLink("Statutory deadlines and sources", "/admin/clocks"));
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute(BREADCRUMBS, List.of(ADMINISTRATION, new PageLink("Statutory deadlines and sources", null)));
		var all = this.rules.all();
		List<RegimeClocks> regimes = new ArrayList<>();
		for (RegimeSummary regime : this.statute.regimes()) {
			regimes.add(0, new RegimeClocks(regime.name(), under(regime.key(), all)));
		}
		regimes.add(new RegimeClocks("All statutory guidance", under(ClockRuleDetails.ALL_REGIMES, all)));
		model.addAttribute("regimes", regimes.stream().filter((regime) -> !regime.rules().isEmpty()).toList());
		return "statute/clocks";
	}

	@GetMapping("/{key}/{regime}")
	String editForm(@PathVariable String key, @PathVariable String regime, Model model) {
		var rule = show(key, regime, model);
		model.addAttribute("clockRuleForm", ClockRuleForm.of(rule));
		return "statute/clock-edit";
	}

	@PostMapping("/{key}/{regime}")
	String update(@PathVariable String key, @PathVariable String regime, ClockRuleForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		var rule = show(key, regime, model);
		form.check(errors, rule);
		boolean saved = this.forms.of(form, errors, model)
			.record(rule.id())
			.choices("confirmation.verified", ConfirmationForm.CHOICES)
			.save(() -> this.rules.change(key, regime, form.toChange()),
					() -> ClockRuleForm.of(this.rules.series(key, regime).get(0)));
		return saved ? Redirects.to("/admin/clocks", "clockRule.saved", rule.task().name(), redirect)
				: "statute/clock-edit";
	}

	private ClockRuleDetails show(String key, String regime, Model model) {
		var series = this.rules.series(key, regime);
		var rule = series.get(0);
		model.addAttribute("rule", rule);
		model.addAttribute("series", series);
		model.addAttribute("confirmed", ConfirmationForm.CHOICES);
		model.addAttribute("regimeName",
				this.statute.regime(regime).map(RegimeSummary::name).orElse("All statutory guidance"));
		return rule;
	}

	private static List<ClockRuleDetails> under(String regime, List<ClockRuleDetails> all) {
		return all.stream().filter((rule) -> rule.regimeSlug().equals(regime)).toList();
	}

}
