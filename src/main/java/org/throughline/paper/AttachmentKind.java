package org.throughline.paper;

/** The kinds of attachments of a paper. */
public enum AttachmentKind {

	ANNEX, APPENDIX, BACKGROUND

}
