using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Karavaan.Web.Storage.Migrations
{
    /// <inheritdoc />
    public partial class PairedDesks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "paired_desks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    workshop = table.Column<Guid>(type: "TEXT", nullable: false),
                    facilitator = table.Column<Guid>(type: "TEXT", nullable: false),
                    paired = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_paired_desks", x => x.id);
                    table.ForeignKey(
                        name: "FK_paired_desks_workshops_workshop",
                        column: x => x.workshop,
                        principalTable: "workshops",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_paired_desks_key_hash",
                table: "paired_desks",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_paired_desks_workshop",
                table: "paired_desks",
                column: "workshop");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "paired_desks");
        }
    }
}
