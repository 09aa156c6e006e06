package org.throughline.theme.web;

import java.util.List;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

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
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.theme.ThemeService;
import org.throughline.theme.ThemeSummary;

/**
 * Pages on which the themes that all partnerships share are added and edited.
 */
@Controller
@RequestMapping(TaxonomyController.THEMES)
class TaxonomyController {

	static final String THEMES = "/manage/themes";

	private final ThemeService themes;

	private final FormSubmissions forms;

	private final CurrentUser user;

	TaxonomyController(ThemeService themes, FormSubmissions forms, CurrentUser user) {
		this.themes = themes;
		this.forms = forms;
		this.user = user;
	}

	@ModelAttribute
	void requireManager() {
		this.user.requireManagerOfAnything();
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("themes", this.themes.themes());
		model.addAttribute("trail", List.of(start(), new PageLink("Themes", null)));
		return "theme/themes";
	}

	@GetMapping("/new")
	String newForm(ThemeForm form, Model model) {
		return form(null, model);
	}

	@PostMapping("/new")
	String create(@Valid ThemeForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		boolean saved = this.forms.of(form, errors, model).save(() -> this.themes.add(form.toChange()));
		return saved ? Redirects.to(THEMES, "theme.added", redirect) : form(null, model);
	}

	@GetMapping("/{theme}")
	String editForm(@PathVariable("theme") String slug, Model model) {
		var theme = theme(slug);
		model.addAttribute("themeForm", ThemeForm.of(theme));
		return form(theme, model);
	}

	@PostMapping("/{theme}")
	String update(@PathVariable("theme") String slug, @Valid ThemeForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		var theme = theme(slug);
		boolean saved = this.forms.of(form, errors, model)
			.record(theme.id())
			.choices("broader", this.themes.choices())
			.save(() -> this.themes.edit(slug, form.toChange(), FormValues.version(form.version())),
					() -> ThemeForm.of(theme(slug)));
		return saved ? Redirects.to(THEMES, "theme.changed", redirect) : form(theme, model);
	}

	private ThemeSummary theme(String slug) {
		return this.themes.theme(slug).orElseThrow(NotFoundException::new);
	}

	private String form(@Nullable ThemeSummary theme, Model model) {
		model.addAttribute("theme", theme);
		model.addAttribute("broaderThemes",
				this.themes.choices()
					.stream()
					.filter((choice) -> theme == null || !choice.value().equals(theme.slug()))
					.toList());
		model.addAttribute("trail", List.of(start(), new PageLink("Themes", THEMES),
				new PageLink((theme != null) ? theme.name() : "Add a theme", null)));
		return "theme/theme";
	}

	/**
	 * Returns the start page of the person: a manager's partnerships, or the
	 * administration.
	 */
	private PageLink start() {
		return this.user.managesAnything() ? new PageLink("Manage", "/manage")
				: new PageLink("Administration", "/admin");
	}

}
