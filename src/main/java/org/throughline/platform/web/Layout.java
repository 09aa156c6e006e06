package org.throughline.platform.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.security.CurrentUser;

/**
 * The data of the page layout.
 *
 * @param displayName name of the signed-in user, or {@code null} for the public
 * @param work the work that the user has
 * @param area the entry of the navigation that the page belongs to
 * @param searchBox whether the page has the search box; the search page has its own
 * @param partnership slug of the partnership whose page it may be, or {@code null}
 * @param unreadNotices the number of notices that the user has not read
 * @param path address of the page
 * @param dates the days of what it shows, or {@code null} on an error page
 */
public record Layout(@Nullable String displayName, Work work, Area area, boolean searchBox,
		@Nullable String partnership, int unreadNotices, String path, @Nullable Dates dates) {

	private static final Pattern PARTNERSHIP = Pattern.compile(
			"/(?:manage/(?!themes(?:/|$)))?(?!(?:manage|admin|account|answer|my|calendar|sign-in|sign-out|set-up|one-time"
					+ "|error|search|check|compare|partnerships|drafts|help)(?:/|$))([a-z0-9-]+)(?:/.*)?");

	/** The areas of people with a role. */
	private static final Set<Area> OF_ROLES = EnumSet.of(Area.MY_ACTIONS, Area.MY_RETURNS, Area.CLEARANCES, Area.DRAFTS,
			Area.MANAGE, Area.ADMINISTRATION);

	/** Records in addresses, several of which may have the same name. */
	private static final Pattern RECORD = Pattern.compile(
			"(?<=(?<!/import)/(?:actions|recommendations|reviews|events|contributions|groups|reports)/)([a-z0-9-]*\\d[a-z0-9-]*|(?<=groups/)[a-z0-9-]+)(?=/|$)");

	/** Addresses with a secret. */
	private static final Pattern SECRET = Pattern.compile("/(?:answer|set-up|one-time|calendar)/.*");

	/** Returns the data of a page with this address. */
	public static Layout of(@Nullable String displayName, Work work, int unreadNotices, String path) {
		var partnership = PARTNERSHIP.matcher(path);
		return new Layout(displayName, work, Area.of(path), !path.equals("/search"),
				partnership.matches() ? partnership.group(1) : null, unreadNotices, path, null);
	}

	/** Returns the same data with the days of what the page shows. */
	Layout with(Dates shown) {
		return new Layout(this.displayName, this.work, this.area, this.searchBox, this.partnership, this.unreadNotices,
				this.path, shown);
	}

	/**
	 * Returns the partnership whose page it is.
	 * @param model the partnership in the model; without one it is the part of the
	 * address
	 */
	public @Nullable NamedPartnership shown(@Nullable Object model) {
		boolean its = this.partnership != null || this.area == Area.DRAFTS;
		return (its && model instanceof NamedPartnership named) ? named : null;
	}

	/** Returns the address of a partnership's first page for who reads this page. */
	public String home(NamedPartnership shown) {
		return ((this.area == Area.MANAGE) ? "/manage/" : "/") + shown.slug();
	}

	/**
	 * Returns the breadcrumbs of a page that gives none itself.
	 * @param title title of the page
	 * @param above name of the parent page, or {@code null} to derive it from the address
	 * @param address address of the page above it, or {@code null}
	 * @param shown the partnership whose page it is, or {@code null}
	 */
	public List<PageLink> trail(String title, @Nullable String above, @Nullable String address,
			@Nullable NamedPartnership shown) {
		var steps = new ArrayList<PageLink>();
		if (shown != null && this.area == Area.MANAGE) {
			steps.add(new PageLink(shown.name(), home(shown)));
		}
		if (above != null) {
			steps.add(new PageLink(above, address));
		}
		return Trail.of(this.path, title, steps, this.work.managesSomething());
	}

	/**
	 * Returns a title that no other page has, but for error pages. Records whose names
	 * are the same differ in their address, and a page for working on something from the
	 * page that shows it.
	 */
	public String title(String title) {
		if (this.dates == null) {
			return title;
		}
		var words = new StringBuilder(title);
		for (var record = RECORD.matcher(this.path); record.find();) {
			String plain = " " + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ") + " ";
			if (!plain.contains(" " + record.group(1).replace('-', ' ') + " ")) {
				words.append(" (").append(record.group(1)).append(')');
			}
		}
		return (this.area == Area.MANAGE) ? words.append(" – Manage").toString() : words.toString();
	}

	/** Returns whether the page shows what everyone may read about a partnership. */
	public boolean ofPartnership() {
		return this.partnership != null && this.area == Area.PARTNERSHIPS;
	}

	/** Returns the address that a print shows; an address with a secret is not shown. */
	public @Nullable String printedAddress() {
		return SECRET.matcher(this.path).matches() ? null : this.path;
	}

	/** Returns the data of a page for a user. */
	public static Layout of(CurrentUser user, String path) {
		return user.person()
			.filter((person) -> !person.isByLink())
			.map((person) -> of(person.displayName(),
					new Work(user.managesAnything(), user.actsForAgency(), user.isAskedForReturns(),
							user.isAdministrator(), user.readsDraftsOfAnything(), user.follows(), user.clearsPapers(),
							!user.grants().isEmpty()),
					user.unreadNotices(), path))
			.orElseGet(() -> of(null, Work.NONE, 0, path));
	}

	/**
	 * The work of a user, each with an entry of the navigation.
	 *
	 * @param managesSomething whether the user manages a partnership's reports
	 * @param actsForAgency whether the user updates a partner agency's actions
	 * @param askedForReturns whether the user answers requests for returns
	 * @param administrator whether the user is an administrator
	 * @param readsDrafts whether the user reads a partnership's drafts
	 * @param follows whether the user follows what is published
	 * @param clearsPapers whether the user clears papers on request
	 * @param hasRole whether the user has a role at all
	 */
	public record Work(boolean managesSomething, boolean actsForAgency, boolean askedForReturns, boolean administrator,
			boolean readsDrafts, boolean follows, boolean clearsPapers, boolean hasRole) {

		/** The public. */
		public static final Work NONE = new Work(false, false, false, false, false, false, false, false);

	}

	/**
	 * The days of what a page shows.
	 *
	 * @param asAt the day on which it was requested; names and deadlines are as at it
	 * @param updated the last change of what everyone may read about the partnership, or
	 * {@code null} if it is not known
	 */
	public record Dates(LocalDate asAt, @Nullable LocalDate updated) {

		public String asAtInWords() {
			return org.throughline.platform.time.Dates.inWords(this.asAt);
		}

		public @Nullable String updatedInWords() {
			return (this.updated != null) ? org.throughline.platform.time.Dates.inWords(this.updated) : null;
		}

	}

	/** The entries of the navigation. */
	public enum Area {

		PARTNERSHIPS, MY_ACTIONS, MY_RETURNS, CLEARANCES, FOLLOWING, DRAFTS, MANAGE, ADMINISTRATION, ACCOUNT;

		static Area of(String path) {
			if (path.equals("/manage") || path.startsWith("/manage/")) {
				return MANAGE;
			}
			if (path.equals("/my/returns") || path.startsWith("/my/returns/")) {
				return MY_RETURNS;
			}
			if (path.equals("/my/clearances") || path.startsWith("/my/clearances/")) {
				return CLEARANCES;
			}
			if (path.equals("/my/following")) {
				return FOLLOWING;
			}
			if (path.equals("/my") || path.startsWith("/my/")) {
				return MY_ACTIONS;
			}
			if (path.equals("/drafts") || path.startsWith("/drafts/")) {
				return DRAFTS;
			}
			if (path.equals("/admin") || path.startsWith("/admin/")) {
				return ADMINISTRATION;
			}
			if (path.equals("/sign-in") || path.startsWith("/account/") || path.startsWith("/set-up/")
					|| path.startsWith("/one-time/") || path.equals("/help") || path.startsWith("/help/")) {
				return ACCOUNT;
			}
			return PARTNERSHIPS;
		}

	}

	/**
	 * Returns whether a user without a role asks for a page of people with one. The
	 * answer is the same whether there is such a page.
	 */
	public boolean withoutRole() {
		return signedIn() && !this.work.hasRole && OF_ROLES.contains(this.area);
	}

	/** Returns whether a user is signed in. */
	public boolean signedIn() {
		return this.displayName != null;
	}

}
