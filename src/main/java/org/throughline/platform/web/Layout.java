package org.throughline.platform.web;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

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
 */
public record Layout(@Nullable String displayName, Work work, Area area, boolean searchBox,
		@Nullable String partnership, int unreadNotices) {

	private static final Pattern PARTNERSHIP = Pattern.compile(
			"/(?:manage/(?!themes(?:/|$)))?(?!(?:manage|admin|account|answer|my|calendar|sign-in|sign-out|set-up|one-time"
					+ "|error|search|check|compare|partnerships|drafts)(?:/|$))([a-z0-9-]+)(?:/.*)?");

	/** Returns the data of a page with this address. */
	public static Layout of(@Nullable String displayName, Work work, int unreadNotices, String path) {
		var partnership = PARTNERSHIP.matcher(path);
		return new Layout(displayName, work, Area.of(path), !path.equals("/search"),
				partnership.matches() ? partnership.group(1) : null, unreadNotices);
	}

	/** Returns the data of a page for a user. */
	public static Layout of(CurrentUser user, String path) {
		return user.person()
			.filter((person) -> !person.isByLink())
			.map((person) -> of(person.displayName(),
					new Work(user.managesAnything(), user.actsForAgency(), user.isAskedForReturns(),
							user.isAdministrator(), user.readsDraftsOfAnything()),
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
	 */
	public record Work(boolean managesSomething, boolean actsForAgency, boolean askedForReturns, boolean administrator,
			boolean readsDrafts) {

		/** The public. */
		public static final Work NONE = new Work(false, false, false, false, false);

	}

	/** The entries of the navigation. */
	public enum Area {

		PARTNERSHIPS, MY_ACTIONS, MY_RETURNS, DRAFTS, MANAGE, ADMINISTRATION, ACCOUNT;

		static Area of(String path) {
			if (path.equals("/manage") || path.startsWith("/manage/")) {
				return MANAGE;
			}
			if (path.equals("/my/returns") || path.startsWith("/my/returns/")) {
				return MY_RETURNS;
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
					|| path.startsWith("/one-time/")) {
				return ACCOUNT;
			}
			return PARTNERSHIPS;
		}

	}

	/** Returns whether a user is signed in. */
	public boolean signedIn() {
		return this.displayName != null;
	}

}
