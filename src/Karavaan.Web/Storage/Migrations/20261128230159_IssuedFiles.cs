using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Karavaan.Web.Storage.Migrations
{
    /// <inheritdoc />
    public partial class IssuedFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "charter_copies",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    workshop = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    issued = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charter_copies", x => new { x.hash, x.workshop });
                    table.ForeignKey(
                        name: "FK_charter_copies_workshops_workshop",
                        column: x => x.workshop,
                        principalTable: "workshops",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "issued_files",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    workshop = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    text_hash = table.Column<string>(type: "TEXT", nullable: false),
                    issued = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_issued_files", x => new { x.hash, x.workshop });
                    table.ForeignKey(
                        name: "FK_issued_files_workshops_workshop",
                        column: x => x.workshop,
                        principalTable: "workshops",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_charter_copies_workshop",
                table: "charter_copies",
                column: "workshop");

            migrationBuilder.CreateIndex(
                name: "IX_issued_files_workshop",
                table: "issued_files",
                column: "workshop");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "charter_copies");

            migrationBuilder.DropTable(
                name: "issued_files");
        }
    }
}
