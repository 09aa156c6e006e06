/**
 * Pages by which files come in and go out.
 */
@NullMarked
package org.throughline.transfer.web;

import org.jspecify.annotations.NullMarked;
