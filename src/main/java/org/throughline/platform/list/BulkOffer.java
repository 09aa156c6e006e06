package org.throughline.platform.list;

import java.util.List;

import org.throughline.platform.govuk.Choice;

/**
 * The bulk changes that a list offers for selected rows. A change without choices is not
 * offered.
 *
 * @param due whether due dates can be changed
 * @param audience whether audiences can be changed
 */
public record BulkOffer(List<Choice> owners, boolean due, List<Choice> themes, List<Choice> visibilities,
		boolean audience) {

	/** Offers themes and visibilities. */
	public static BulkOffer of(List<Choice> themes, List<Choice> visibilities) {
		return new BulkOffer(List.of(), false, themes, visibilities, false);
	}

	/** Returns what can be changed. */
	public List<BulkChange> changes() {
		return List.of(BulkChange.values()).stream().filter(this::offers).toList();
	}

	private boolean offers(BulkChange change) {
		return switch (change) {
			case OWNER -> !this.owners.isEmpty();
			case DUE -> this.due;
			case THEME -> !this.themes.isEmpty();
			case VISIBILITY -> !this.visibilities.isEmpty();
			case AUDIENCE -> this.audience;
		};
	}

}
