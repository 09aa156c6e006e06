package org.throughline.theme.web;

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

import org.throughline.platform.form.EditConflict;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.theme.ThemeService;
import org.throughline.theme.ThemeSummary;

/**
 * The themes all partnerships share: adding one, rewording one.
 */
@Controller
@RequestMapping("/manage/themes")
class TaxonomyController {

	private final ThemeService themes;

	private final CurrentUser user;

	TaxonomyController(ThemeService themes, CurrentUser user) {
		this.themes = themes;
		this.user = user;
	}

	@ModelAttribute
	void onlyForThoseWhoMayChangeThemes() {
		this.user.requireManagerOfAnything();
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("themes", this.themes.themes());
		model.addAttribute("trail", List.of(start(), new PageLink("Themes", null)));
		return "theme/themes";
	}

	@GetMapping("/new")
	String newForm(Model model) {
		model.addAttribute("themeForm", ThemeForm.empty());
		return form(null, 0, model);
	}

	@PostMapping("/new")
	String create(@Valid ThemeForm form, BindingResult errors, Model model, RedirectAttributes flash) {
		var outcome = Typed.save(errors, () -> this.themes.add(form.toChange()));
		return (outcome == Outcome.SAVED) ? saved("theme.added", flash) : form(null, 0, model);
	}

	@GetMapping("/{slug}")
	String editForm(@PathVariable String slug, Model model) {
		var theme = theme(slug);
		model.addAttribute("themeForm", ThemeForm.of(theme));
		return form(theme, theme.version(), model);
	}

	@PostMapping("/{slug}")
	String update(@PathVariable String slug, @Valid ThemeForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		int version = Typed.version(form.version());
		var outcome = Typed.save(errors, () -> this.themes.edit(slug, form.toChange(), version));
		if (outcome == Outcome.SAVED) {
			return saved("theme.changed", flash);
		}
		var theme = theme(slug);
		if (outcome == Outcome.CONFLICT) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("conflict", EditConflict.between(ThemeForm.of(theme), form, "themeForm"));
			return form(theme, theme.version(), model);
		}
		return form(theme, version, model);
	}

	private ThemeSummary theme(String slug) {
		return this.themes.theme(slug).orElseThrow(NotFoundException::new);
	}

	private String form(@Nullable ThemeSummary theme, int version, Model model) {
		model.addAttribute("theme", theme);
		model.addAttribute("version", version);
		model.addAttribute("broaderThemes",
				this.themes.themes()
					.stream()
					.filter((each) -> theme == null || !each.slug().equals(theme.slug()))
					.map((each) -> new Choice(each.slug(), each.name()))
					.toList());
		model.addAttribute("trail", List.of(start(), new PageLink("Themes", "/manage/themes"),
				new PageLink((theme != null) ? theme.name() : "Add a theme", null)));
		return "theme/theme";
	}

	/**
	 * Where the person came from: a manager from their partnerships, else an
	 * administrator.
	 */
	private PageLink start() {
		return this.user.managesAnything() ? new PageLink("Manage", "/manage")
				: new PageLink("Administration", "/admin");
	}

	private static String saved(String message, RedirectAttributes flash) {
		flash.addFlashAttribute("flash", message);
		return "redirect:/manage/themes";
	}

}
