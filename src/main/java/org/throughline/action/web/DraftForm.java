package org.throughline.action.web;

/**
 * The button that drafts a letter to an agency.
 *
 * @param again whether a draft that was not sent is replaced
 */
record DraftForm(String organisation, String kind, boolean again) {

}
