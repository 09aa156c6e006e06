package org.throughline.browse.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.account.FollowService;
import org.throughline.browse.FollowingQueries;
import org.throughline.browse.PartnershipQueries;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.form.Undo;
import org.throughline.platform.web.NotFoundException;
import org.throughline.theme.ThemeService;
import org.throughline.theme.ThemeSummary;

/**
 * Shows the pages that a person follows, and their news since the last visit.
 */
@Controller
@RequestMapping("/my/following")
class FollowingController {

	private static final String PAGE = "/my/following";

	/** The most entries of a heading that are shown at once. */
	private static final int MOST = 5;

	private final FollowingQueries following;

	private final FollowService follows;

	private final PartnershipQueries partnerships;

	private final ThemeService themes;

	private final KindNames names;

	FollowingController(FollowingQueries following, FollowService follows, PartnershipQueries partnerships,
			ThemeService themes, KindNames names) {
		this.following = following;
		this.follows = follows;
		this.partnerships = partnerships;
		this.themes = themes;
		this.names = names;
	}

	@GetMapping
	String show(Model model) {
		model.addAttribute("following", this.following.visit());
		model.addAttribute("kinds", this.names);
		model.addAttribute("most", MOST);
		return "browse/following";
	}

	/**
	 * Follows a partnership or a theme in it, or ends that.
	 * @param listed whether the button is on the person's page
	 */
	@PostMapping
	String change(@RequestParam String partnership, @RequestParam(defaultValue = "") String theme,
			@RequestParam boolean follow, @RequestParam(defaultValue = "false") boolean listed,
			RedirectAttributes redirect) {
		var heading = this.partnerships.heading(partnership);
		var found = theme.isEmpty() ? null : this.themes.theme(theme).orElseThrow(NotFoundException::new);
		change(heading.id(), (found != null) ? found.id() : null, follow);
		if (!follow) {
			new Undo(PAGE, Map.of("partnership", List.of(partnership), "theme", List.of(theme), "follow",
					List.of("true"), "listed", List.of(String.valueOf(listed))))
				.offer(redirect);
		}
		return Redirects.to(listed ? PAGE : address(heading.slug(), found),
				follow ? "following.started" : "following.ended", (found != null) ? found.name() : heading.name(),
				redirect);
	}

	private void change(UUID partnershipId, @Nullable UUID themeId, boolean follow) {
		if (follow) {
			this.follows.follow(partnershipId, themeId);
		}
		else {
			this.follows.unfollow(partnershipId, themeId);
		}
	}

	private static String address(String partnership, @Nullable ThemeSummary theme) {
		return "/" + partnership + ((theme != null) ? "/themes/" + theme.slug() : "");
	}

}
