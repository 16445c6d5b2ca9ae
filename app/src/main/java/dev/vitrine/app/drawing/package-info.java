/** Views drawn for files: as SVG, or as PNG of any size. */
package dev.vitrine.app.drawing;
