/**
 * Documents: records in, files out. One model is written as an HTML page, as PDF and as
 * Word, with the same words in each (ADR 39).
 */
@NullMarked
package org.throughline.platform.document;

import org.jspecify.annotations.NullMarked;
